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

function formOf({ parts, roles }: Notice): Form {
  const marks = parts[0].paragraphs
    .filter(({ index }) => roles[index] === "issuer-mark")
    .map(({ body }) => squeeze(body.text));
  if (marks.length === 0) return "general";
  const last = marks[marks.length - 1];
  if (last.endsWith("纪要")) return "minutes";
  if (/(?:令|命令)$/.test(last)) return "order";
  return marks.some((mark) => mark.includes("文件")) ? "general" : "letter";
}
