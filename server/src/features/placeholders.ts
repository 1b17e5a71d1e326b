import { FORM_TITLE, PLACEHOLDERS, type Placeholder } from "../lexicon/placeholders";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Text } from "../rules/rule";
import type { Paragraph } from "../syntax/tree";
import { squeeze } from "../text/chars";
import type { Span } from "../text/span";

interface Open extends Span {
  readonly kind: Placeholder["kind"];
  readonly message: Text;
}

/**
 * The placeholders of a draft in file offsets, in order of place, none inside `comments`. Attachments that are forms or
 * patterns are passed over, and so are blanks outside the notice's own text.
 */
export function placeholders(snapshot: Snapshot, comments: readonly Span[]): Open[] {
  const forms = new Set<Paragraph>();
  const attached = new Set<Paragraph>();
  for (const { kind, title, paragraphs } of snapshot.notice.parts) {
    if (kind === "main") continue;
    const isForm = FORM_TITLE.test(squeeze(title?.text ?? ""));
    for (const paragraph of paragraphs) (isForm ? forms : attached).add(paragraph);
  }
  return snapshot.paragraphs
    .filter((paragraph) => !forms.has(paragraph))
    .flatMap((paragraph) =>
      inText(paragraph.body.text, !attached.has(paragraph)).map(({ from, to, kind }) => ({
        ...toFile(snapshot, paragraph, { from, to }),
        kind,
        message: messageOf(kind, squeeze(paragraph.body.text.slice(from, to))),
      })),
    )
    .filter(outside(comments));
}

/** Tells of stretches in order of place whether they touch none of `others`, which are in order too. */
function outside(others: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return ({ from, to }) => {
    while (at < others.length && others[at].to <= from) at++;
    return at === others.length || others[at].from >= to;
  };
}

interface Found extends Span {
  readonly kind: Placeholder["kind"];
}

/** Those of one text; where rows of the table meet, the earlier row has the stretch. */
function inText(text: string, isOwn: boolean): Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern, ownTextOnly } of PLACEHOLDERS) {
    if (ownTextOnly && !isOwn) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (taken.subarray(span.from, span.to).includes(1)) continue;
      taken.fill(1, span.from, span.to);
      found.push({ ...span, kind });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function messageOf(kind: Placeholder["kind"], words: string): Text {
  switch (kind) {
    case "number":
      return { zh: `发文字号“${words}”尚未填全`, en: `The document number ${words} is not complete` };
    case "date":
      return { zh: `日期“${words}”尚未填全`, en: `The date ${words} is not complete` };
    case "year":
      return { zh: `年份“${words}”尚未填全`, en: `The year ${words} is not complete` };
    case "note":
      return { zh: `“${words}”表明此处尚未定稿`, en: `${words} says that something is still open` };
    case "blank":
      return { zh: `空位“${words}”尚未填写`, en: `The blank ${words} is not filled in` };
    default:
      return {
        zh: `“${words}”是占位，请填写实际内容`,
        en: `${words} is a placeholder; write what it stands for`,
      };
  }
}
