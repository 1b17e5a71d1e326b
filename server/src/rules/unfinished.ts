/**
 * What a rule can mistake for a fault while its text is only half written: that the line, or the item, lacks something which may yet
 * come, or that a word, a number or a quotation is not what it should be, of which so far the beginning stands there.
 */
export type Unfinished = "item" | "line" | "word";

/** The rules of which each kind is true. Those that judge what is wrong whatever follows, as wrong brackets are, are not among them. */
export const UNFINISHED: Readonly<Record<Unfinished, readonly string[]>> = {
  item: ["duty/deadline-missing", "duty/missing", "element/attachment-single-numbered"],
  line: [
    "date/signature-form",
    "docno/missing-hao",
    "duty/empty",
    "element/attachment-title-mismatch",
    "element/cc-end",
    "element/closing-comma",
    "element/date-missing",
    "element/issued-title-mismatch",
    "element/print-line-form",
    "element/recipient-colon",
    "element/signature-issuer-mismatch",
    "element/title-guanyu",
    "element/title-no-type",
    "layout/title-shape",
    "number/missing-mark",
    "punct/dunhao-between-quotes",
    "punct/missing-final",
    "punct/unbalanced-paren",
    "punct/unbalanced-quote",
    "punct/unbalanced-title-mark",
  ],
  word: [
    "docno/title-number-conflict",
    "duty/no-lead",
    "duty/unit-truncated",
    "duty/unknown-unit",
    "layout/blank-lines",
    "number/article-space",
    "number/descending",
    "number/duplicate",
    "number/first-not-one",
    "number/gap",
    "punct/dunhao-before-he",
    "punct/space-between-han",
    "term/duplicated-word",
    "term/fixed-formula",
  ],
};

const BY_RULE: ReadonlyMap<string, Unfinished> = new Map(
  (Object.keys(UNFINISHED) as Unfinished[]).flatMap((kind) =>
    UNFINISHED[kind].map((id) => [id, kind] as const),
  ),
);

/** What a rule can mistake half-written text for; null where it never does. */
export function unfinishedIn(rule: string): Unfinished | null {
  return BY_RULE.get(rule) ?? null;
}
