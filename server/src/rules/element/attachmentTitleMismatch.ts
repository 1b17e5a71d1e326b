import { type Attached, attachedParts } from "../../model/elements/attachments";
import { isFinished } from "../../model/elements/frame";
import { closeText, sameText } from "../../model/elements/likeTitles";
import { isOfAttachment } from "../../syntax/elements";
import type { AttachmentEntry } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

/** More attachments than a notice has. */
const MOST = 60;

export const attachmentTitleMismatch: Rule = {
  id: "element/attachment-title-mismatch",
  level: "warning",
  fix: "confirm",
  basis: "GB/T 9704—2012 7.3.7",
  force: "standard",
  title: { zh: "附件的顺序号、标题与附件说明不一致", en: "An attachment differs from its entry in the note" },
  why: {
    zh: "附件的顺序号和标题应当与附件说明的表述一致。书名号、空格和括注的差别不算。",
    en: "Number and title of an attachment are those of the note. Title marks, spaces and brackets behind the title do not count.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n⟦防汛物资调配方案⟧\n一、总体要求\n附件2\n防汛队伍名册\n一、市级队伍",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案\n一、总体要求\n附件2\n防汛队伍名册\n一、市级队伍",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n⟦附件2⟧\n防汛物资储备方案\n一、总体要求\n⟦附件1⟧\n防汛队伍名册\n一、市级队伍",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案\n一、总体要求\n附件2\n防汛队伍名册\n一、市级队伍",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案\n一、总体要求\n⟦附件3⟧\n防汛队伍名册\n一、市级队伍",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案\n一、总体要求\n附件2\n防汛队伍名册\n一、市级队伍",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资储备方案\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案\n一、总体要求\n附件3\n防汛物资运输线路\n一、市级线路",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.《防汛物资储备方案》\n2.国家防总关于清河市防汛情况的报告\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资储备方案（试行）\n一、总体要求\n附件2\n关于清河市防汛情况的报告\n一、总体情况",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛情况统计表\n清河市人民政府办公室\n2026年5月12日\n附件\n填报单位：\n一、基本情况",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check(snapshot) {
    if (!isFinished(snapshot)) return;
    const { roles } = snapshot.notice;
    const attachments = snapshot.notice.attachments.slice(0, MOST);
    for (const one of attachedParts(snapshot.notice).slice(0, MOST)) {
      const heading = one.part.title;
      const entry = attachments.find(({ number }) => number === one.number);
      if (!heading || (entry && sameText(entry.name, heading.text))) continue;
      // Long titles run on in lines that the parser leaves to the text.
      if (entry && (entry.name.includes(heading.text) || heading.text.includes(entry.name))) continue;
      const named = attachments.find(({ name }) => sameText(name, heading.text));
      if (named) yield wrongNumber(one, named);
      else if (
        entry &&
        closeText(entry.name, heading.text) &&
        roles[heading.paragraphs[0].index] === "part-title"
      )
        yield wrongTitle(one, entry);
    }
  },
};

function wrongNumber({ mark }: Attached, entry: AttachmentEntry): DocumentReport {
  const right = `附件${entry.number}`;
  const to = mark.body.text.length;
  return {
    paragraph: mark,
    from: 0,
    to,
    message: {
      zh: `附件说明中“${entry.name}”是${right}，此处为“${mark.body.text}”，请核对`,
      en: `The note lists ${entry.name} as ${right}; here it is ${mark.body.text}`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Change to ${right}` },
      edits: [{ paragraph: mark, from: 0, to, text: right }],
    },
    related: [related(entry)],
  };
}

function wrongTitle({ part }: Attached, entry: AttachmentEntry): DocumentReport {
  const heading = part.title!;
  const [paragraph] = heading.paragraphs;
  const to = paragraph.body.text.length;
  const single = heading.paragraphs.length === 1;
  const name = entry.name.replace(/[。；，、;,]$/, "");
  return {
    paragraph,
    from: 0,
    to,
    message: {
      zh: `附件说明中写作“${name}”，此处为“${heading.text}”，请核对`,
      en: `The note says ${name}, here stands ${heading.text}; check them`,
    },
    fix: single
      ? {
          title: { zh: `改为“${name}”`, en: `Change to ${name}` },
          edits: [{ paragraph, from: 0, to, text: name }],
        }
      : undefined,
    related: [related(entry)],
  };
}

const related = ({ paragraph, from, to }: AttachmentEntry) => ({
  paragraph,
  from,
  to,
  message: { zh: "附件说明", en: "The note" },
});
