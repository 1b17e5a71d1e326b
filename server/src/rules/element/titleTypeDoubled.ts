import { certainTitle, placeIn } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** The type of a forwarded text repeated by the type of the notice, with or without 》 between them. */
const DOUBLED =
  /(?:的通知|的函|的通报|的请示|的报告|的意见|的批复|的决定|的公告)([》”]?)的(?:通知|函|通报|批复)$/;
const SAME = /(通知|函|通报|批复)[》”]?的\1$/;
const OF_FUNCTION = /通知[》”]?的函$/;

export const titleTypeDoubled: Rule = {
  id: "element/title-type-doubled",
  level: "info",
  fix: "none",
  basis: "conv: 公文标题写法惯例",
  force: "convention",
  title: { zh: "标题中文种重叠", en: "The title doubles the document type" },
  why: {
    zh: "转发通知时标题容易写成“……的通知的通知”，一般省去一层，写作“转发×××关于……的通知”。原标题加了书名号的（转发《……的通知》的通知）读得通，只作轻微提示。",
    en: "A notice that forwards a notice should not be titled …的通知的通知; leave one level out. With 《》 around the forwarded title it reads well enough and is only hinted at.",
  },
  examples: [
    {
      bad: "清河市教育局转发省教育厅关于做好控辍保学工作⟦的通知的通知⟧\n各县市区教育局：\n现转发给你们。",
      good: "清河市教育局转发省教育厅关于做好控辍保学工作的通知\n各县市区教育局：\n现转发给你们。",
    },
    {
      bad: "清河市教育局转发《云岭省教育厅关于做好控辍保学工作⟦的通知》的通知⟧\n各县市区教育局：\n现转发给你们。",
      good: "清河市教育局转发云岭省教育厅关于做好控辍保学工作的通知\n各县市区教育局：\n现转发给你们。",
    },
  ],
  silent: [
    "国务院办公厅转发地震局关于防震减灾工作意见报告的通知\n各省、自治区、直辖市人民政府：\n现转发给你们。",
    "清河市人民政府办公室关于印发《清河市关于促进就业的意见》的通知\n各县市区人民政府：\n现印发给你们。",
    "清河市人民政府办公室关于做好通知公告发布工作的通知\n各县市区人民政府：\n请认真做好。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const match = title && DOUBLED.exec(title.text);
    if (!match || !(SAME.test(title.text) || OF_FUNCTION.test(title.text))) return;
    const quoted = match[1] !== "";
    yield {
      ...placeIn(title, match.index, title.text.length),
      severity: quoted ? "hint" : "info",
      message: {
        zh: `标题中“${match[0]}”文种重叠，一般省去一层`,
        en: `${match[0]} doubles the document type; leave one level out`,
      },
    };
  },
};
