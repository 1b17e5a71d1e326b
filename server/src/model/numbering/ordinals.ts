import type { Body, Item, Marker, MarkerKind, Paragraph } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { formatHan } from "../../text/numerals";

/** An edit of one paragraph's logical text (UTF-16 offsets). */
export interface OrdinalEdit {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const COMPOSED_FIRST: Partial<Record<MarkerKind, { readonly first: number; readonly count: number }>> = {
  "han-paren": { first: 0x3220, count: 10 },
  "arabic-paren": { first: 0x2474, count: 20 },
  arabic: { first: 0x2488, count: 20 },
  circled: { first: 0x2460, count: 20 },
};

/** Divisions of rules and regulations (编, 章, 节, 条) rather than levels of GB/T 9704—2012 7.3.3. */
export function isDivision(kind: MarkerKind): boolean {
  return kind === "book" || kind === "chapter" || kind === "section" || kind === "article";
}

/** True of a paragraph that begins with the number of one: 第三条. */
export function opensDivision({ marker }: Body): boolean {
  return marker !== null && isDivision(marker.kind);
}

/** An ordinal in its standard form: 一、 （一） 1. （1） ① (GB/T 9704—2012 7.3.3), 第一章. */
export function standardOrdinal(kind: MarkerKind, value: number): string {
  switch (kind) {
    case "han":
      return `${formatHan(value)}、`;
    case "han-paren":
      return `（${formatHan(value)}）`;
    case "arabic":
      return `${value}.`;
    case "arabic-paren":
      return `（${value}）`;
    case "circled":
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : `（${value}）`;
    default:
      return `第${formatHan(value)}${{ book: "编", chapter: "章", section: "节", article: "条" }[kind]}`;
  }
}

/** The numeral of `marker` with another value, written as the old one was: Han, ASCII or full-width digits, a glyph. */
export function numeralLike(marker: Marker, body: string, value: number): string {
  const old = body.slice(marker.numeral.from, marker.numeral.to);
  if (marker.composed || marker.kind === "circled") {
    const range = COMPOSED_FIRST[marker.kind];
    return range && value <= range.count
      ? String.fromCharCode(range.first + value - 1)
      : standardOrdinal(marker.kind, value);
  }
  if (/^[0-9]/.test(old)) return String(value);
  if (/^[０-９]/.test(old))
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return formatHan(value);
}

/** The edit that gives an item another number and leaves the form of its ordinal alone. */
export function renumber(item: Item, value: number): OrdinalEdit {
  const { from, to } = item.marker.numeral;
  return {
    paragraph: item.paragraph,
    from,
    to,
    text: numeralLike(item.marker, item.paragraph.body.text, value),
  };
}

/** The ordinal of an item as typed, but with another number. */
export function ordinalLike(item: Item, value: number): string {
  const { text } = item.paragraph.body;
  const { from, to, numeral } = item.marker;
  return (
    text.slice(from, numeral.from) +
    numeralLike(item.marker, text, value) +
    text.slice(numeral.to, to)
  ).replace(/\s/g, "");
}

/** The index of `value` written as an ordinal of this kind inside `text` from `from` on (not as 第（三）项), or -1. */
export function findOrdinal(text: string, kind: MarkerKind, value: number, from: number): number {
  for (const { needle, bare } of needlesOf(kind, value)) {
    for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
      const before = text[at - 1] ?? "";
      if (before === "第" || (bare && /[一二三四五六七八九十百零〇0-9０-９.．]/.test(before))) continue;
      if (needle === "一、" && isHan(before.charCodeAt(0))) continue;
      if (/[.．]$/.test(needle) && /[0-9０-９]/.test(text[at + needle.length] ?? "")) continue;
      return at;
    }
  }
  return -1;
}

function needlesOf(kind: MarkerKind, value: number): { needle: string; bare: boolean }[] {
  const han = formatHan(value);
  switch (kind) {
    case "han":
      return ["、", "．", "."].map((mark) => ({ needle: han + mark, bare: true }));
    case "han-paren":
      return [`（${han}）`, `(${han})`, `（${han})`, `(${han}）`].map((needle) => ({ needle, bare: false }));
    case "arabic":
      return [".", "．", "、"].map((mark) => ({ needle: value + mark, bare: true }));
    case "arabic-paren":
      return [`（${value}）`, `(${value})`].map((needle) => ({ needle, bare: false }));
    case "circled":
      return [{ needle: standardOrdinal(kind, value), bare: false }];
    default:
      return [standardOrdinal(kind, value), standardOrdinal(kind, value).replace(han, String(value))].map(
        (needle) => ({ needle, bare: false }),
      );
  }
}
