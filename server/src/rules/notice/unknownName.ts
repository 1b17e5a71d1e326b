import type { Rule } from "../rule";

export const unknownName: Rule = {
  id: "notice/unknown-name",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "注释里的规则名称不存在", en: "A switch names a rule that there is not" },
  why: {
    zh: "名称写错的注释关不掉任何检查。规则名称见问题后面的代码，也可以写组别，如 docno。",
    en: "A misspelt name switches nothing off. Names are those behind a finding, or groups such as docno.",
  },
  examples: [
    {
      bad: "⟦<!-- notice-disable-next-line docno/brackets -->⟧\n加强领导。",
      good: "<!-- notice-disable-next-line docno/bracket -->\n加强领导。",
    },
  ],
  silent: ["<!-- notice-disable-file -->\n加强领导。", "<!-- notice-disable docno, term -->\n加强领导。"],
  scope: "switches",
  *check({ all, isName }) {
    for (const { from, to, names } of all) {
      const wrong = names.filter((name) => !isName(name));
      if (wrong.length === 0) continue;
      yield {
        from,
        to,
        message: {
          zh: `没有名为“${wrong.join("”“")}”的规则或组别`,
          en: `There is no rule or group “${wrong.join("”, “")}”`,
        },
      };
    }
  },
};
