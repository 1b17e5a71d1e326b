import { isOrderNumber } from "../syntax/numberLines";
import type { Notice } from "../syntax/tree";
import { squeeze } from "../text/chars";
import { FORMS, type Form, type Profile } from "./profile";

/**
 * The profile a draft is set by: where the house has the general form, but the draft's own head shows another, that of the
 * head. A letter is headed by the bare name of its organ (GB/T 9704—2012 10.1), minutes by ××纪要 (10.3), orders by ××令 (10.2).
 */
export function profileFor(notice: Notice, profile: Profile): Profile {
  const form = profile.form === "general" ? formOf(notice) : "general";
  if (form === "general") return profile;
  const { markOffset } = FORMS[form].head;
  return {
    ...profile,
    form,
    sealed: profile.sealed && FORMS[form].sealed,
    head: { ...profile.head, markOffset },
  };
}

/**
 * Whether the title is the red mark itself: of orders, 第56号 under it (10.2), and of minutes, their number or issue under it (10.3).
 */
export function titleIsMark({ title, parts, roles }: Notice): boolean {
  if (!title || roles.includes("issuer-mark")) return false;
  const under = title.paragraphs[title.paragraphs.length - 1].index + 1;
  const number = parts[0].paragraphs.find(({ index }) => index === under)?.body.text;
  if (number === undefined || !/^(?:doc-number|head)$/.test(roles[under])) return false;
  if (/令$/.test(title.text)) return isOrderNumber(number);
  return title.text.endsWith("纪要") && !title.text.includes("关于");
}

function formOf(notice: Notice): Form {
  const { parts, roles, title } = notice;
  const marks = titleIsMark(notice)
    ? [title?.text ?? ""]
    : parts[0].paragraphs
        .filter(({ index }) => roles[index] === "issuer-mark")
        .map(({ body }) => squeeze(body.text));
  if (marks.length === 0) return "general";
  const last = marks[marks.length - 1];
  if (last.endsWith("纪要")) return "minutes";
  if (/(?:令|命令)$/.test(last)) return "order";
  return marks.some((mark) => mark.includes("文件")) ? "general" : "letter";
}
