import type { Rule } from "../rule";

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
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位⟦、⟧\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
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
    const paragraph = recipientsElement?.paragraphs.at(-1);
    if (!paragraph) return;
    const { text } = paragraph.body;
    // Extraction may have lost the mark, or put the line's end elsewhere.
    if (snapshot.layout === "wrapped" && !text.endsWith(":")) return;
    if (!title && !docNumber && !text.startsWith("各")) return;
    const last = text[text.length - 1];
    if (last === "：") return;
    const end = text.length;
    const marked = ":∶。，；、,;.".includes(last);
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
