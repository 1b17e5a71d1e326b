import { typeOf } from "../../lexicon/documentTypes";
import { lastIndexOf } from "../../model/elements/frame";
import { titleIssuer } from "../../model/elements/issuers";
import type { Snapshot } from "../../model/snapshot";
import type { Paragraph } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

/** Longest line that can be recipients without their colon. */
const LONGEST = 120;

export const recipientColon: Rule = {
  id: "element/recipient-colon",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.2",
  force: "standard",
  title: { zh: "主送机关后应标全角冒号", en: "Recipients end in a full-width colon" },
  why: {
    zh: "最后一个主送机关名称后标全角冒号，不用半角冒号、句号，也不能不标。",
    en: "The last recipient is followed by a full-width colon, not by a half-width one, a full stop or nothing.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位⟦:⟧\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位⟦。⟧\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
    },
    {
      bad: "各县市区人民政府，市直各部门，市防汛抗旱指挥部⟦。⟧\n请认真做好防汛工作。",
      good: "各县市区人民政府，市直各部门，市防汛抗旱指挥部：\n请认真做好防汛工作。",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n⟦各县市区人民政府，市直各单位⟧\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
    },
  ],
  silent: [
    "各县市区人民政府：\n请认真做好防汛工作。",
    "各县市区要做好防汛工作，市直各部门。\n请认真做好防汛工作。",
    "清河市人民政府办公室关于做好防汛工作的通知\n清河市人民政府办公室\n2026年5月12日",
    "关于加强农村公路管护工作的意见\n各县市区要落实责任。",
    "关于加强农村公路管护工作的意见\n各地各部门",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：请认真做好防汛工作。",
  ],
  scope: "document",
  *check(snapshot) {
    const { title, docNumber, recipientsElement } = snapshot.notice;
    const paragraph = recipientsElement?.paragraphs[0] ?? withoutColon(snapshot);
    if (!paragraph) return;
    const { text } = paragraph.body;
    if (!title && !docNumber && !text.startsWith("各")) return;
    const last = text[text.length - 1];
    if (last === "：") return;
    const end = text.length;
    const marked = ":。，；,;.".includes(last);
    yield {
      paragraph,
      from: marked ? end - 1 : 0,
      to: end,
      message: marked
        ? { zh: `主送机关后应标全角冒号“：”，不用“${last}”`, en: `Recipients end in ：, not in ${last}` }
        : { zh: "主送机关后应标全角冒号“：”", en: "Recipients end in a full-width colon ：" },
      fix: {
        title: { zh: "改为“：”", en: "Change to ：" },
        edits: [{ paragraph, from: marked ? end - 1 : end, to: end, text: "：" }],
      },
    };
  },
};

/** The line under a title that names groups of units and nothing else, but lacks the colon. */
function withoutColon({ notice, paragraphs, layout }: Snapshot): Paragraph | null {
  const { title, roles } = notice;
  if (layout === "wrapped" || (title && typeOf(title.text) === null)) return null;
  let at = lastIndexOf(title) + 1;
  while (roles[at] === "doc-number") at++;
  const paragraph = paragraphs[at];
  const next = paragraphs[at + 1];
  if (roles[at] !== "text" || roles[at + 1] !== "text" || !/[。：]$/.test(next.body.text)) return null;
  const { text, marker } = paragraph.body;
  const names = squeeze(text)
    .replace(/[。，；,;.]$/, "")
    .split("，");
  // A single organ under the title may be the issuer, as web copies have it.
  const groups = /^(?:各|[省市县区]直|[省市县区](?:人民)?政府各)/.test(text);
  const issuer = title ? titleIssuer(title.text) : "";
  const addressee = notice.docNumber !== null && issuer !== "" && names[0] !== issuer;
  if (marker || text.length > LONGEST || !(groups || addressee)) return null;
  const whole = names.every((name) =>
    /(?:人民政府|管委会|委员会|单位|部门|机构|集团|指挥部|领导小组|办事处|管理办|[局厅委办])$/.test(name),
  );
  return whole && names.every(looksLikeUnit) ? paragraph : null;
}
