import {
  inOrder,
  type NamedUnit,
  type NameUse,
  patternOf,
  unitsOfSeveralNames,
  usualName,
} from "../../model/names/unitNames";
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
    zh: "机关名称应使用全称或者规范化简称。全称与一种简称并用是常例；同一单位前后用了两种简称（如“市卫生健康委”与“市卫健委”），读者会疑为两家。以用得多的为准，一样多的以规范化简称、其次以先出现的为准；分别出现在不同印发文件中的只作提示。文中用“（以下简称×××）”规定了简称的，以规定的为准，规范化简称仍可并用。",
    en: "Organs are named in full or by their standard short name. A full name beside one short name is usual; two short names of one organ make readers think of two. The more frequent one wins, else the standard one, else the first; names in separately issued texts are only mentioned. A short name that the draft lays down (以下简称…) goes before all, and the standard one may stand beside it.",
  },
  examples: [
    {
      bad: "（一）方便群众看病。（市卫生健康委、市医保局按职责分工负责）\n（二）做好健康科普。（⟦市卫健委⟧牵头，市教育局配合）",
      good: "（一）方便群众看病。（市卫生健康委、市医保局按职责分工负责）\n（二）做好健康科普。（市卫生健康委牵头，市教育局配合）",
    },
    {
      bad: "（一）帮扶就业。清河市人力资源和社会保障局（以下简称市人社局）组织实施。（市人社局牵头，市教育局配合）\n（二）开展培训。（⟦市人力社保局⟧牵头，市财政局配合）",
      good: "（一）帮扶就业。清河市人力资源和社会保障局（以下简称市人社局）组织实施。（市人社局牵头，市教育局配合）\n（二）开展培训。（市人社局牵头，市财政局配合）",
    },
    {
      bad: "1.出生证明由⟦市卫健委⟧办理。\n（一）办好出生事项。（市卫生健康委牵头，市公安局配合）",
      good: "1.出生证明由市卫生健康委办理。\n（一）办好出生事项。（市卫生健康委牵头，市公安局配合）",
    },
  ],
  silent: [
    "（一）做好科普。清河市卫生健康委员会（以下简称市卫健委）组织实施。（市卫健委牵头，市教育局配合）\n（二）办好医院。（市卫生健康委牵头，市财政局配合）",
    "（一）整合力量。市数字化城市管理中心（以下简称市数管中心）统一受理。（市数管中心牵头，市公安局配合）\n（二）抓好落实。（市数字化城市管理中心负责）",
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
    for (const unit of unitsOfSeveralNames(snapshot)) yield* mixed(unit);
  },
};

function* mixed(unit: NamedUnit): Iterable<DocumentReport> {
  const { entry, place, defined } = unit;
  const uses = inOrder(unit);
  const usual = usualName(unit);
  if (!usual) return;
  const right = new Set([usual.name, ...defined.map(({ name }) => name)]);
  // What a draft lays down stands beside the standard name by right: that is why it was laid down.
  if (defined.length > 0) right.add(placeName(entry.short, place));
  const parts = new Set(uses.filter((use) => use.name === usual.name).map((use) => use.part));
  const pattern = patternOf(entry, place, usual.name);
  for (const use of uses) if (!right.has(use.name)) yield report(use, usual, parts.has(use.part), pattern);
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
