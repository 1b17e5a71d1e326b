import { copyLines } from "../../model/names/unitUses";
import type { Place } from "../../syntax/tree";
import { tidySpaces } from "../../text/chars";
import type { DocumentReport, Rule } from "../rule";

export const recipientDuplicate: Rule = {
  id: "unit/recipient-duplicate",
  level: "warning",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "主送或抄送机关重复", en: "A recipient is named twice" },
  why: {
    zh: "主送机关、抄送机关各列一次。“各县市区人民政府”与“各县、市、区人民政府”是同一类机关。",
    en: "Each recipient is named once; 各县市区人民政府 and 各县、市、区人民政府 are the same group.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位，⟦各县、市、区人民政府⟧：\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n抄送：市委办公室，市政协办公室，⟦市委办公室⟧。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n抄送：市委办公室，市政协办公室。",
    },
  ],
  silent: [
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位，各县市区防汛抗旱指挥部：\n请认真做好防汛工作。\n抄送：市委办公室，市政协办公室。",
    "清河市教育局关于加强校园安全工作的通知\n各县市区教育局、公安局、团委，清河经济开发区教育局、公安局、团委：\n请认真做好校园安全工作。",
    "清河市财政局关于做好资金管理的通知\n左山县农牧局、财政局,右山县农牧和科技局、财政局：\n请认真做好资金管理。",
    "国务院关于做好防汛工作的通知\n各省、自治区、直辖市人民政府，各省、自治区、直辖市高级人民法院，国务院各部委、各直属机构：\n请认真做好防汛工作。",
  ],
  scope: "document",
  *check(snapshot) {
    yield* repeated(snapshot.notice.recipients, "主送");
    for (const { paragraph, mentions } of copyLines(snapshot))
      yield* repeated(
        mentions.map((mention) => ({ ...mention, paragraph })),
        "抄送",
      );
  },
};

/** Names that say whose organ they mean; others lean on the first of their group: 各市教育局、公安局，开发区教育局、公安局. */
const COMPLETE = /^(?:各|国|中|自治|[省市县区州盟旗](?![场级]))/;

function* repeated(names: readonly Name[], kind: string): Iterable<DocumentReport> {
  const seen = new Map<string, Name>();
  let group = 0;
  for (const [i, one] of names.entries()) {
    const before = names[i - 1];
    const opens =
      before?.paragraph !== one.paragraph ||
      /[，,；;]/.test(one.paragraph.body.text.slice(before.to, one.from));
    if (opens) group++;
    const bare = tidySpaces(one.name).replace(/[、（）()]/g, "");
    const keys = [`${group} ${bare}`, ...(opens || COMPLETE.test(bare) ? [bare] : [])];
    const first = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined);
    if (!first) {
      for (const key of keys) seen.set(key, one);
      continue;
    }
    const { paragraph, from, to, name } = one;
    yield {
      paragraph,
      from,
      to,
      message: { zh: `${kind}机关“${name}”重复`, en: `${name} is named twice` },
      fix: before && deletion(before, one),
      related: [
        {
          paragraph: first.paragraph,
          from: first.from,
          to: first.to,
          message: { zh: "第一次出现", en: "Named here first" },
        },
      ],
    };
  }
}

type Name = Place & { readonly name: string };

/** Deletes a name with the mark before it, where that leaves the other groups as they are. */
function deletion(before: Name, { paragraph, from, to }: Name): DocumentReport["fix"] {
  const { text } = paragraph.body;
  if (before.paragraph !== paragraph || from !== before.to + 1) return undefined;
  const after = text[to] ?? "：";
  if (text[before.to] !== after && !"：:。，".includes(after)) return undefined;
  return {
    title: { zh: "删去重复的机关", en: "Delete the second one" },
    edits: [{ paragraph, from: before.to, to, text: "" }],
  };
}
