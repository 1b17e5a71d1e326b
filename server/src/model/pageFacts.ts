import type { Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Snapshot } from "./snapshot";

/**
 * What the pages of a Word file look like from which a draft was imported. Lengths in twentieths of a point (56.7 to the
 * millimetre), sizes of type in half-points, lines in eighths of a point, as Word has them.
 */
export interface PageFacts {
  /** The paper and the margins of the first section; null where the file says nothing. */
  readonly paper: Paper | null;
  readonly pageNumbers: readonly PageNumberFacts[];
  /** The dividing lines of the imprint (版记) from top to bottom; null where they cannot be told. */
  readonly imprintLines: readonly number[] | null;
  /** Pages when the file was last saved; null where it does not say. */
  readonly pages: number | null;
  /** How stretches of the draft look, in order of place. */
  readonly runs: readonly RunFacts[];
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A page number of a footer. */
export interface PageNumberFacts {
  /** On which pages the footer stands: odd ones and all others, or even ones alone. */
  readonly on: "default" | "even";
  /** What stands there, # for the number. */
  readonly text: string;
  readonly align: "left" | "center" | "right" | null;
  readonly size: number | null;
}

/** A stretch of the draft (file offsets) with its font of Chinese characters and its size. */
export interface RunFacts extends Span {
  readonly font: string | null;
  readonly size: number | null;
}

/** The look that most characters of a stretch have; null where nothing is known of it. */
export function lookOf(page: PageFacts, { from, to }: Span): Pick<RunFacts, "font" | "size"> | null {
  const { runs } = page;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].to <= from) low = middle + 1;
    else high = middle;
  }
  const counts = new Map<string, { readonly run: RunFacts; count: number }>();
  for (let i = low; i < runs.length && runs[i].from < to; i++) {
    const run = runs[i];
    const key = `${run.size}|${run.font}`;
    const count = Math.min(run.to, to) - Math.max(run.from, from);
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { run, count });
  }
  let best: { readonly run: RunFacts; count: number } | null = null;
  for (const one of counts.values()) if (!best || one.count > best.count) best = one;
  return best?.run ?? null;
}

export type FontFamily = "song" | "heading-song" | "hei" | "kai" | "fang";

/**
 * Fonts by family, however their maker calls them: 仿宋 and 仿宋_GB2312 are one, and so are those of Windows, WPS, Founder and the
 * domestic systems. Null for fonts that are no such family, and for none.
 */
export function familyOf(font: string | null): FontFamily | null {
  if (font === null) return null;
  const name = font.replace(/\s+/g, "").toLowerCase();
  return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

const FAMILIES: readonly (readonly [FontFamily, RegExp])[] = [
  ["heading-song", /小标宋|xiaobiaosong|xbs|中宋|zhongsong|大标宋/],
  ["fang", /仿宋|fangsong|cesi_fs|fzfs/],
  ["kai", /楷体|kaiti|^kai|cesi_kt|fzkai|正楷/],
  ["hei", /黑体|simhei|heiti|cesi_ht|fzhei|fzht/],
  ["song", /宋体|simsun|songti|书宋|报宋|cesi_st|fzss|nsimsun/],
];

/** Names of the sizes of type (字号) by half-points. */
const SIZES: Readonly<Record<number, string>> = {
  84: "初号",
  72: "小初",
  52: "1号",
  48: "小1号",
  44: "2号",
  36: "小2号",
  32: "3号",
  30: "小3号",
  28: "4号",
  24: "小4号",
  21: "5号",
  18: "小5号",
};

/** A size in words: 3号（16磅）, 15磅. */
export function sizeName(halfPoints: number): { readonly zh: string; readonly en: string } {
  const points = halfPoints / 2;
  const name = SIZES[halfPoints];
  return { zh: name ? `${name}（${points}磅）` : `${points}磅`, en: `${points} pt` };
}

/** Where a remark on all pages of a draft stands: its title, else its first paragraph; null in a draft without text. */
export function pagePlace({ notice, paragraphs }: Pick<Snapshot, "notice" | "paragraphs">): Paragraph | null {
  return notice.title?.paragraphs[0] ?? paragraphs[0] ?? null;
}

/** True of a draft that comes from a Word file. */
export const hasPage = ({ page }: Snapshot): boolean => page !== null;
