import { certainTitle, ownBody } from "../../model/elements/frame";
import { titleIssuer } from "../../model/elements/issuers";
import { isSubsequence } from "../../model/elements/likeTitles";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import { HAN_ZEROS } from "../../text/numerals";
import type { Rule } from "../rule";

export const dateMissing: Rule = {
  id: "element/date-missing",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.5.4; 党政机关公文处理工作条例 第九条（十二）",
  force: "regulation",
  title: { zh: "署名之下没有成文日期", en: "No date stands under the signature" },
  why: {
    zh: "成文日期署会议通过或者负责人签发的日期，编排在署名之下。正文之后已有与标题机关一致的署名而没有日期时提示；已留出“年　月　日”空位的不提示。署名在全文末尾的，可能正在起草，只作一般提示。",
    en: "The date of adoption or signature stands under the signature. Reported where the organ of the title signs at the end of the body and no date, nor a blank for one, follows.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦清河市人民政府办公室⟧\n（此件公开发布）",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n（此件公开发布）",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n特此通知。\n⟦清河市人民政府办公室⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n特此通知。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年　月　日",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室2026年5月12日",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n联系单位\n清河市人民政府办公室\n地址：滨河大道66号。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const { date, signature, roles } = snapshot.notice;
    if (!title || date || signature || snapshot.layout === "wrapped") return;
    const issuer = titleIssuer(title.text);
    const body = ownBody(snapshot);
    const at = body.findLastIndex(({ body }) => !isNoteLike(body.text));
    const paragraph = body[at];
    const before = body.findLast(({ body }, i) => i < at && !isNoteLike(body.text));
    if (!issuer || !paragraph || !before || !/[。）]$/.test(before.body.text)) return;
    const name = squeeze(paragraph.body.text);
    const short = name.length >= 4 && (isSubsequence(name, issuer) || isSubsequence(issuer, name));
    if (name !== issuer && !short) return;
    if (name.length > issuer.length + 8) return;
    const last = paragraph.index === snapshot.paragraphs.length - 1;
    const next = snapshot.paragraphs[paragraph.index + 1];
    if (next && roles[next.index] === "text" && !isNoteLike(next.body.text)) return;
    // Copies run the date together with what follows it.
    if (next && STARTS_WITH_DATE.test(next.body.text)) return;
    if (last && name !== issuer && !looksLikeUnit(name)) return;
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      severity: last ? "info" : "warning",
      message: {
        zh: "署名之下没有成文日期，请补上（如“2026年5月12日”）",
        en: "No date stands under the signature; add one such as 2026年5月12日",
      },
    };
  },
};

const STARTS_WITH_DATE = new RegExp(`^[（(]?\\s*[\\d一二][\\d${HAN_ZEROS}一二三四五六七八九]{3}\\s*[年.]`);

/** 附注 under the place of the date: （此件公开发布）. */
function isNoteLike(text: string): boolean {
  return /^[（(](?:此件|联系人)[^（）()]*[）)]$/.test(text);
}
