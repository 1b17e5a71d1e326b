import { arabicDate } from "../../model/calendar";
import { dateAtEnd, isCalendarDate, noticeDay } from "../../model/dates";
import type { Snapshot } from "../../model/snapshot";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import type { DocumentReport, Rule } from "../rule";

export const signatureForm: Rule = {
  id: "date/signature-form",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.5.4",
  force: "standard",
  title: { zh: "成文日期标全年、月、日", en: "The date of the notice is written with 年月日" },
  why: {
    zh: "成文日期写作“2026年5月12日”，不用“2026.5.12”“2026/5/12”“2026-05-12”，也不用“5月12号”。",
    en: "The date of a notice is 2026年5月12日, not 2026.5.12, 2026/5/12, 2026-05-12, nor with 号.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n⟦2026.5.12⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n⟦2026年5月12号⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市人民政府关于森林防火的通告\n在林区禁止用火。\n清河市人民政府\n⟦2026.5.12⟧",
      good: "清河市人民政府关于森林防火的通告\n在林区禁止用火。\n清河市人民政府\n2026年5月12日",
    },
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n⟦2026年5月12⟧",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日",
    },
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n⟦26年5月12日⟧\n（此件公开发布）",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日\n（此件公开发布）",
    },
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n⟦2026年5月12日。⟧",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日",
    },
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n⟦2026-05-12⟧",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日",
    },
  ],
  silent: [
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n王明明\n2026-05-12",
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日",
    "关于做好防汛工作的通知\n来源：市水利局\n2026-05-12",
    "关于做好防汛工作的通知\n各县市区人民政府：\n请按以下时间报送。\n市水利局\n2026年5月12\n市财政局\n2026年5月13",
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日\n附件\n检查日程\n市财政局\n2026年5月13",
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市水利局\n2026.13.45",
  ],
  scope: "document",
  seeks: (body) => isInformal(body) || isNearly(body),
  *check(snapshot) {
    const { notice } = snapshot;
    yield* unread(snapshot);
    const { date, signature, recipientsElement, title } = notice;
    // 公告, 通告 and 令 are addressed to nobody.
    const isNotice = recipientsElement !== null || /(?:通告|公告|令)$/.test(title?.text ?? "");
    if (!date || !signature || !isNotice || noticeDay(notice) === 0) return;
    const { paragraph, value } = date;
    const typed = paragraph.body.text.slice(value.from, value.to);
    const withHao = value.form === "arabic" && typed.endsWith("号");
    // A note on publication stands below the date of a notice and of nothing else.
    const isSigned = looksLikeUnit(signature.text) || notice.roles.includes("note");
    if ((value.form !== "dotted" && !withHao) || !isSigned) return;
    const right = arabicDate(value);
    yield {
      paragraph,
      from: value.from,
      to: value.to,
      message: {
        zh: `成文日期写作“${right}”，不写“${typed}”`,
        en: `Write the date of a notice as ${right}, not as ${typed}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ paragraph, from: value.from, to: value.to, text: right }],
      },
    };
  },
};

function isInformal(body: Body): boolean {
  const date = dateAtEnd(body);
  return date !== null && (date.form === "dotted" || body.text[date.to - 1] === "号");
}

/** Whole lines that are the date of a notice but for one slip, which keeps them from being read as one. */
const NEARLY =
  /^(?:(\d{4})年(\d{1,2})月(\d{1,2})|(\d{2})年(\d{1,2})月(\d{1,2})日|(\d{4})年(\d{1,2})月(\d{1,2})日[。．.])$/;
const isNearly = ({ text }: Body): boolean => text.length <= 14 && NEARLY.test(text);
const nearDates = paragraphsWith(isNearly);

/** The one such line that ends the notice itself, below its organ. */
function* unread({ notice, paragraphs, layout }: Snapshot): Iterable<DocumentReport> {
  if (layout === "wrapped" || notice.date || !notice.recipientsElement) return;
  const lines = nearDates(notice);
  const [line] = lines;
  if (lines.length !== 1 || notice.roles[line.index] !== "text") return;
  const above = squeeze(paragraphs[line.index - 1]?.body.text ?? "");
  const below = notice.roles[line.index + 1];
  if (
    !looksLikeUnit(above) ||
    /[。：；]/.test(above) ||
    (below === "text" && !isNoteLike(paragraphs[line.index + 1].body.text))
  )
    return;
  const { text } = line.body;
  const [year, month, day] = NEARLY.exec(text)!.slice(1).filter(Boolean).map(Number);
  const value = { year: year < 100 ? 2000 + year : year, month, day };
  if (!isCalendarDate(value.year, month, day)) return;
  const right = arabicDate(value);
  yield {
    paragraph: line,
    from: 0,
    to: text.length,
    message: {
      zh: `成文日期写作“${right}”，不写“${text}”`,
      en: `Write the date of a notice as ${right}, not as ${text}`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Change to ${right}` },
      edits: [{ paragraph: line, from: 0, to: text.length, text: right }],
    },
  };
}

/** What may stand below the date: a note in brackets, an attachment, those who get a copy. */
const isNoteLike = (text: string): boolean => /^(?:[（(]|附\s*件|抄送)/.test(text);
