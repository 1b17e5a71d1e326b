import { paragraphsWith } from "../../syntax/gathered";
import type { Item, MarkerKind, Notice, Paragraph } from "../../syntax/tree";
import { formatHan, parseHan } from "../../text/numerals";
import { countBefore } from "../../text/sorted";
import type { Chain } from "./families";
import { isDivision, ordinalLike } from "./ordinals";
import { stretchesOf } from "./sequences";

/** An ordinal that lacks its mark or one of its brackets: 二排查隐患, （二排查隐患, 2，排查隐患. */
export interface Unmarked {
  readonly paragraph: Paragraph;
  /** What is typed: from the paragraph's first character to this offset. */
  readonly to: number;
  /** The ordinal as its siblings are written. */
  readonly right: string;
}

/** Words that begin with a numeral, so that it opens no item: 二是, 三农, 2个, 2026年. */
const WORD =
  /^(?:[是要来者农防个项级类批次年月日号季届条款章节种期员位座件所只元万亿千百倍旬层楼般致旦直律切\d.．%％]|公(?:经费|消费)|大(?!力|幅|数据)|方面|重(?!点|大|视|要)|处(?!理|置|罚)|家(?!庭)|名(?!录|单)|点(?!位)|线(?!上|下|路)|产业|等(?!级)|户(?!籍)|套(?!餐)|台(?!账)|成(?!立|果|效|员)|分(?=之|钟|支)|中(?!心|央|小)|手(?!续|机)|周(?!边|密)|轮(?!换|训)|审(?!批|核|查|计|慎)|步(?!伐)|小时|维码|端|[、，]?[一二三四五六七八九十\d])/;

const OPENING = /^[（(〔[［【]/;

/** Length of the numeral at the start of `text` with what it has for marks, where it can stand for `value`; else 0. */
export function unmarkedLength(text: string, kind: MarkerKind, value: number): number {
  const bracketed = kind === "han-paren" || kind === "arabic-paren";
  const numeral = kind === "han" || kind === "han-paren" ? formatHan(value) : String(value);
  const hollow = bracketed ? /^[（(]\s*[）)](?=[\u4e00-\u9fff])/.exec(text) : null;
  if (hollow) return hollow[0].length;
  const open = bracketed && OPENING.test(text) ? 1 : 0;
  if (!text.startsWith(numeral, open)) return 0;
  const end = open + numeral.length;
  const mark = /^\s*(?:[）)][、.．，,]|[）)〕\]］】,，：:;；.．、。])?\s*/.exec(text.slice(end))![0];
  const rest = text.slice(end + mark.length);
  if (mark.trim() === "" && (WORD.test(rest) || (open > 0 && closes(text)))) return 0;
  if (kind === "han" && /^\s*[，,：:.．、]/.test(mark)) return 0;
  return /^[\u4e00-\u9fff“《]/.test(rest) ? end + mark.length : 0;
}

/** True when the bracket that opens the text is closed: a remark, not an ordinal. */
function closes(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if ("（(".includes(char)) depth++;
    else if ("）)".includes(char) && --depth === 0) return true;
  }
  return false;
}

type Between = (from: number, to: number) => readonly Paragraph[];

/** What an ordinal without its mark begins with, in paragraphs that open no item. */
const OPENS = /^[（(〔[［【\d一二三四五六七八九十百]/;
const candidatesIn = paragraphsWith(({ marker, text }) => marker === null && OPENS.test(text));

/** Paragraphs that open an item by their number, which is missing among the siblings, but lack its mark. */
export function unmarkedOrdinals(notice: Notice): Unmarked[] {
  const candidates = outsideHalfSeries(
    candidatesIn(notice).filter(({ index }) => notice.roles[index] === "text"),
  );
  if (candidates.length === 0) return [];
  const placeOf = (limit: number): number => countBefore(candidates, ({ index }) => index < limit);
  const between: Between = (from, to) => (from < to ? candidates.slice(placeOf(from), placeOf(to)) : []);
  return stretchesOf(notice).flatMap(({ from, families }) =>
    families
      .flatMap(({ chains }) => chains)
      .filter(({ kind }) => !isDivision(kind) && kind !== "circled")
      .flatMap((chain) => [
        ...atStart(chain, from, between),
        ...inside(chain, between),
        ...atEnd(chain, between),
      ]),
  );
}

const HALF = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[）)]/;

/** Without those that count on in half brackets, 1） 2） 3）: a level of its own, whatever one thinks of its form. */
function outsideHalfSeries(candidates: readonly Paragraph[]): readonly Paragraph[] {
  const halves = candidates.flatMap((paragraph) => {
    const typed = HALF.exec(paragraph.body.text)?.[1];
    return typed === undefined
      ? []
      : [{ paragraph, value: /\d/.test(typed) ? Number(typed) : parseHan(typed) }];
  });
  const series = new Set<Paragraph>();
  for (let i = 1; i < halves.length; i++)
    if (halves[i].value === halves[i - 1].value + 1)
      series.add(halves[i - 1].paragraph).add(halves[i].paragraph);
  return series.size === 0 ? candidates : candidates.filter((paragraph) => !series.has(paragraph));
}

function inside({ kind, nodes }: Chain, between: Between): Unmarked[] {
  const found: Unmarked[] = [];
  for (let i = 1; i < nodes.length; i++) {
    const [before, after] = [nodes[i - 1], nodes[i]];
    if (after.number !== before.number + 2) continue;
    const places = between(before.item.paragraph.index + 1, after.item.paragraph.index);
    for (const one of only(places, kind, before.item, before.number + 1, /^/)) found.push(one);
  }
  return found;
}

/** 一 加强值守 before 二、: without a space or half of its brackets a number opens too many words. */
function atStart({ kind, nodes, before }: Chain, from: number, between: Between): Unmarked[] {
  const [first] = nodes;
  if (first.number !== 2) return [];
  const begin = (before ?? first.parent)?.item.paragraph.index ?? from - 1;
  return only(between(begin + 1, first.item.paragraph.index), kind, first.item, 1, HALF_MARKED);
}

/** The last of a list, with half of its brackets or with a mark that no number in a sentence has. */
function atEnd({ kind, nodes }: Chain, between: Between): Unmarked[] {
  const last = nodes[nodes.length - 1];
  const end = last.item.last.index + 1;
  return only(between(last.item.paragraph.index + 1, end), kind, last.item, last.number + 1, HALF_BRACKETED);
}

const HALF_MARKED = /^[（(]?[\d一二三四五六七八九十]+[\s）)]|^[（(]|^\d{1,2}[,，;；:：。]/;
const HALF_BRACKETED = /^[（(]?[\d一二三四五六七八九十]+[）)]|^[（(]|^\d{1,2}[,，;；。]/;

function only(
  places: readonly Paragraph[],
  kind: MarkerKind,
  sibling: Item,
  value: number,
  shape: RegExp,
): Unmarked[] {
  const odd = places.filter(
    ({ body }) => shape.test(body.text) && unmarkedLength(body.text, kind, value) > 0,
  );
  if (odd.length !== 1) return [];
  const [paragraph] = odd;
  const to = unmarkedLength(paragraph.body.text, kind, value);
  return [{ paragraph, to, right: ordinalLike(sibling, value) }];
}
