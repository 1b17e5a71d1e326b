import { type NamedUnit, type NameUse, namedUnits, patternOf } from "../../model/names/unitNames";
import { placeName } from "../../units/registry";
import type { DocumentReport, Rule } from "../rule";

export const aliasInconsistent: Rule = {
  id: "unit/alias-inconsistent",
  level: "warning",
  fix: "confirm",
  basis: "党政机关公文处理工作条例 第九条（八）（十一）",
  force: "regulation",
  title: { zh: "同一单位前后名称不一致", en: "One unit appears under two short names" },
  why: {
    zh: "机关名称应使用全称或者规范化简称。全称与一种简称并用是常例；同一单位前后用了两种简称（如“市卫生健康委”与“市卫健委”），读者会疑为两家。以用得多的为准，一样多的以规范化简称、其次以先出现的为准；分别出现在不同印发文件中的只作提示。",
    en: "Organs are named in full or by their standard short name. A full name beside one short name is usual; two short names of one organ make readers think of two. The more frequent one wins, else the standard one, else the first; names in separately issued texts are only mentioned.",
  },
  examples: [
    {
      bad: "（一）方便群众看病。（市卫生健康委、市医保局按职责分工负责）\n（二）做好健康科普。（⟦市卫健委⟧牵头，市教育局配合）",
      good: "（一）方便群众看病。（市卫生健康委、市医保局按职责分工负责）\n（二）做好健康科普。（市卫生健康委牵头，市教育局配合）",
    },
    {
      bad: "1.出生证明由⟦市卫健委⟧办理。\n（一）办好出生事项。（市卫生健康委牵头，市公安局配合）",
      good: "1.出生证明由市卫生健康委办理。\n（一）办好出生事项。（市卫生健康委牵头，市公安局配合）",
    },
  ],
  silent: [
    "（一）方便群众看病。（市卫生健康委员会牵头，市医保局配合）\n（二）做好健康科普。（市卫健委牵头，市教育局配合）",
    "市中级人民法院，市人民检察院，市发展和改革委员会：\n（一）推进联审。（市发改委牵头，市中院、市检察院配合）",
    "（一）方便群众看病。（市卫生健康委牵头，各县市区卫健局配合）\n（二）做好健康科普。（省卫健委指导，市卫生健康委负责）",
    "（一）落实文件。按照《市卫健委关于做好防控工作的通知》和“市卫健委”公众号要求执行。（市卫生健康委牵头，市教育局配合）",
    "（一）方便群众看病。清河市卫生健康委员会（以下简称市卫健委）组织实施。（市卫生健康委牵头，市教育局配合）",
    "（一）统一监管。（市市场监管局牵头，县市场监管局配合）\n（二）抓好落实。（清河市市场监管局牵头，市公安局配合）",
    "（一）学习外地经验。赴长沙市卫健委考察。（市卫生健康委牵头，市教育局配合）",
  ],
  scope: "document",
  *check(snapshot) {
    for (const unit of namedUnits(snapshot)) yield* mixed(unit);
  },
};

function* mixed({ entry, place, uses }: NamedUnit): Iterable<DocumentReport> {
  const counts = new Map<string, number>();
  const ordered = [...uses].sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
  for (const use of ordered) counts.set(use.name, (counts.get(use.name) ?? 0) + 1);
  if (counts.size < 2) return;
  const standard = placeName(entry.short, place);
  const weight = ({ name }: NameUse): number => counts.get(name)! + (name === standard ? 0.5 : 0);
  const usual = ordered.reduce((best, use) => (weight(use) > weight(best) ? use : best));
  const parts = new Set(ordered.filter((use) => use.name === usual.name).map((use) => use.part));
  const pattern = patternOf(entry, place, usual.name);
  for (const use of ordered)
    if (use.name !== usual.name) yield report(use, usual, parts.has(use.part), pattern);
}

function report(
  use: NameUse,
  usual: NameUse,
  samePart: boolean,
  pattern: string | undefined,
): DocumentReport {
  const { paragraph, from, to } = use;
  const right = pattern === undefined ? usual.name : placeName(pattern, use.placeWritten);
  const written = paragraph.body.text.slice(from, to);
  return {
    paragraph,
    from,
    to,
    severity: samePart ? "warning" : "info",
    message: {
      zh: `“${written}”与“${right}”是同一单位，全文宜统一为“${right}”`,
      en: `${written} and ${right} are one unit; write ${right} throughout`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Change to ${right}` },
      edits: [{ paragraph, from, to, text: right }],
    },
    related: [
      {
        paragraph: usual.paragraph,
        from: usual.from,
        to: usual.to,
        message: { zh: `此处作“${usual.name}”`, en: `Here: ${usual.name}` },
      },
    ],
  };
}
