import { withOneOf } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body, Paragraph, Role } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

/** What follows 市府 where the government is meant and not a street, a yard or the seat of a prefecture. */
const FOLLOWS =
  /^(?:办公[室厅]|办公会议|办(?!公|事|理|学|证|发|函|字|规)|常务会议|全体会议|第\d+次|分管|主要负责|督查室|研究室|法制办|各(?:委|办|局|部门)|同意|批准|决定)/;

/** Where a draft writes 市府办 as often as this and never otherwise, it is the place's own short name. */
const HABIT = 3;

export const governmentAbbrev: Rule = {
  id: "unit/government-abbrev",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "“市府”“县府”应写作“市政府”“县政府”", en: "市府 for 市政府" },
  why: {
    zh: "正文中人民政府的简称是“市政府”“县政府”。“市府”“县府”多见于机关代字和地名（市府大院）。全文一律写“市府办”的，视为当地通行的简称，不提示。",
    en: "In the text of a notice the government's short name is 市政府; 市府 belongs to document codes and place names. Where a draft always writes 市府办, it is taken for the place's own short name.",
  },
  examples: [
    { bad: "超时办件由⟦市府办⟧督办。", good: "超时办件由市政府办督办。" },
    {
      bad: "清河⟦市府办公室⟧关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
    },
    { bad: "经⟦市府第58次⟧常务会议审议通过。", good: "经市政府第58次常务会议审议通过。" },
    { bad: "经⟦县府常务会议⟧研究同意。", good: "经县政府常务会议研究同意。" },
  ],
  silent: [
    "位于市府大院、县府街15号、市府广场。",
    "依据沪府办规〔2024〕2号、市府办发〔2020〕5号文件。",
    "省会、首府城市和自治州州府。",
    "由市政府办公室督办。",
    "市府办事大厅位于人民路。",
    "（一）抓好落实。（市府办牵头，市财政局配合）\n（二）抓好整改。（市府办牵头，市司法局配合）\n（三）抓好督查。（市府办牵头，市审计局配合）",
  ],
  scope: "document",
  needs: ["府"],
  seeks: isAbbreviated,
  *check({ notice }) {
    const isRead = ({ index }: Paragraph): boolean => READ.has(notice.roles[index]);
    const reports = abbreviated(notice)
      .filter(isRead)
      .flatMap((paragraph) =>
        abbreviationsIn(paragraph, IN_FULL.has(notice.roles[paragraph.index]) ? "人民政" : "政"),
      );
    const isHabit = reports.length >= HABIT && !inFull(notice).some(isRead);
    if (!isHabit) yield* reports;
  },
};

/** Where organs are named; titles and signatures give the name in full. */
const IN_FULL: ReadonlySet<Role> = new Set<Role>(["title", "signature", "imprint"]);
const READ: ReadonlySet<Role> = new Set<Role>(["text", "recipients", ...IN_FULL]);

function isAbbreviated({ text }: Body): boolean {
  return /[省市县区]府/.test(text);
}

const abbreviated = paragraphsWith(isAbbreviated, withOneOf("府"));
const inFull = paragraphsWith(({ text }) => /[省市县区]政府办/.test(text));

function abbreviationsIn(paragraph: Paragraph, lost: string): DocumentReport[] {
  const { body } = paragraph;
  const reports: DocumentReport[] = [];
  for (let at = body.text.indexOf("府"); at >= 0; at = body.text.indexOf("府", at + 1)) {
    if (at === 0 || !"省市县区".includes(body.text[at - 1])) continue;
    const rest = FOLLOWS.exec(body.text.slice(at + 1, at + 8));
    const inNumber = body.inline.docNumbers.some((number) => number.from <= at && at < number.to);
    if (!rest || inNumber || isQuoted(body, at)) continue;
    const right = `${body.text[at - 1]}${lost}府`;
    reports.push({
      paragraph,
      from: at - 1,
      to: at + 1 + rest[0].length,
      message: { zh: `“${body.text[at - 1]}府”应写作“${right}”`, en: `Write ${right}` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ paragraph, from: at, to: at, text: lost }],
      },
    });
  }
  return reports;
}
