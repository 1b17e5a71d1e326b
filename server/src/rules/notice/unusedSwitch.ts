import type { Rule } from "../rule";

export const unusedSwitch: Rule = {
  id: "notice/unused-switch",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "关闭检查的注释已不起作用", en: "A switch that hides nothing" },
  why: {
    zh: "问题改正以后，关闭检查的注释留着没有用处，还可能遮住以后的新问题。",
    en: "Once the fault is mended its switch is of no use, and may hide a new one later.",
  },
  examples: [
    {
      bad: "⟦<!-- notice-disable-next-line docno/bracket -->⟧\n按照国发〔2022〕5号文件办理。",
      good: "按照国发〔2022〕5号文件办理。",
    },
    { bad: "⟦<!-- notice-ignore term “其它” -->⟧\n加强领导。", good: "加强领导。" },
  ],
  silent: ["<!-- 此处待核实 -->\n加强领导。", "<!-- notice-disable-file no/such-rule -->\n加强领导。"],
  scope: "switches",
  *check({ unused }, text) {
    for (const { from, to } of unused) {
      const end = /^[ \t]*\r?\n/.exec(text.slice(to, to + 8))?.[0].length ?? 0;
      yield {
        from,
        to,
        message: { zh: "此处没有要关闭的问题，注释可以删去", en: "There is nothing here to switch off" },
        fix: {
          title: { zh: "删去这条注释", en: "Delete this comment" },
          edits: [{ from, to: to + end, text: "" }],
        },
      };
    }
  },
};
