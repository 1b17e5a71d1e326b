import type { Rule } from "../rule";

const MARKS = /^\s*[、，．。：,.:]+/;
/** Prose that begins with items of another text: （四）、（五）项所列人员; （一）、二款规定的情形. */
const CITED =
  /^\s*(?:[（(0-9]|第?[一二三四五六七八九十]{1,3}[项款目])|^.{0,11}[项款目](?:所|规定|情形|之|中|的)/;

export const parenFollowedByPunct: Rule = {
  id: "number/paren-followed-by-punct",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.4",
  force: "standard",
  title: { zh: "带括号的序号后不加标点", en: "No mark behind an ordinal in brackets" },
  why: {
    zh: "序号加了括号，括号本身已起分隔作用，后面不再用顿号、逗号、句点等。",
    en: "The brackets already set the ordinal off; no 、 ， or ． follows them.",
  },
  examples: [
    { bad: "（一）⟦、⟧加强组织领导。各单位要明确责任。", good: "（一）加强组织领导。各单位要明确责任。" },
    { bad: "（1）⟦.⟧核对名单。", good: "（1）核对名单。" },
    { bad: "（二）⟦、⟧清理审批事项。逐项登记造册。", good: "（二）清理审批事项。逐项登记造册。" },
    { bad: "(二)⟦，⟧健全制度。", good: "(二)健全制度。" },
  ],
  silent: [
    "（四）、（五）项所列人员不受此限。",
    "（一）、（二）款规定的情形除外。",
    "（一）、二项所列费用由申请人承担。",
    "（一）加强组织领导。",
    "（1）.5千伏线路改造。",
  ],
  scope: "paragraph",
  needs: ["（("],
  *check({ body, role }) {
    const { marker, text } = body;
    if (
      role !== "text" ||
      !marker ||
      marker.composed ||
      (marker.kind !== "han-paren" && marker.kind !== "arabic-paren")
    )
      return;
    const match = MARKS.exec(text.slice(marker.to));
    if (!match) return;
    const from = marker.to + match[0].length - match[0].trimStart().length;
    const to = marker.to + match[0].length;
    const behind = text.slice(to, to + 12);
    if (behind.trim() === "" || CITED.test(behind)) return;
    const marks = text.slice(from, to);
    yield {
      from,
      to,
      message: { zh: `“${marker.text}”后不用“${marks}”`, en: `No “${marks}” behind ${marker.text}` },
      fix: { title: { zh: `删去“${marks}”`, en: `Delete “${marks}”` }, edits: [{ from, to, text: "" }] },
    };
  },
};
