/**
 * How an office sets its notices: GB/T 9704—2012 as it stands, or a house profile that departs from it. Lengths in
 * millimetres, sizes of type in points, colours as CSS writes them.
 */
export interface Profile {
  /** What it is called where deviations are listed. */
  readonly name: string;
  /** What kind of document: the general form, 信函 (10.1), 命令 (10.2) or 纪要 (10.3). */
  readonly form: Form;
  /** A4 (5.1). */
  readonly paper: { readonly width: number; readonly height: number };
  /** From the edges of the paper to the text area 版心 (5.2.1). */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Lines a page and characters a line (5.2.3). */
  readonly grid: { readonly lines: number; readonly characters: number };
  /** Families in order of preference; the last ones are free substitutes. */
  readonly fonts: Readonly<Record<Face, readonly string[]>>;
  /** Faces set bold; the standard knows none. */
  readonly bold: readonly Face[];
  readonly sizes: Readonly<Record<Size, number>>;
  readonly head: {
    /** The red head is drawn only where the draft has an issuer mark or the profile names one. */
    readonly mark: string | null;
    /** From the top of the text area to the top of the mark (7.2.4); from the edge of the paper in a letter (10.1). */
    readonly markOffset: number;
    /** From the document number to the red line (7.2.7); in a letter from the mark to the double line. */
    readonly lineGap: number;
    readonly lineWidth: number;
    readonly color: string;
  };
  readonly pageNumber: {
    readonly style: "dashes" | "plain" | "none";
    /** Odd pages right and even left, each one character in (7.5), or centred by a house rule. */
    readonly side: "outer" | "center";
    /** From the text area to the dashes. */
    readonly offset: number;
  };
  /** Whether the imprint stands on an even page wherever there is more than one, as is usual in duplex printing: 7.4.1 asks for the last. */
  readonly imprint: { readonly evenPage: boolean };
  /** Whether room is left for a seal: the arithmetic of signature and date differs (7.3.5). */
  readonly sealed: boolean;
  /** How the ordinals of the levels are written, beginning with that of the first item (7.3.3). */
  readonly numbering: readonly string[];
  /** The house's words in responsibility brackets; empty where it has none of its own. The standard says nothing of them. */
  readonly duty: { readonly lead: string; readonly support: string; readonly joint: string };
}

export type Form = "general" | "letter" | "order" | "minutes";

/**
 * The faces that the standard names: 小标宋 titles, 黑体 first and 楷体 second level, 仿宋 text, 宋体 page numbers. The third and
 * fourth levels are set like text unless a house has it otherwise.
 */
export type Face = "title" | "heading" | "subheading" | "third" | "fourth" | "text" | "page";

/** title 二号, text 三号, imprint and pageNumber 四号; mark by the office, smaller than that of its superior. */
export type Size = "mark" | "title" | "text" | "imprint" | "pageNumber";

const FANGSONG = ["仿宋_GB2312", "仿宋", "FangSong", "FandolFang R", "Noto Serif CJK SC", "serif"] as const;
const SONG = ["宋体", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", "serif"] as const;

/** GB/T 9704—2012, the general form. */
export const STANDARD: Profile = {
  name: "GB/T 9704—2012",
  form: "general",
  paper: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  grid: { lines: 22, characters: 28 },
  fonts: {
    title: ["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "小标宋", ...SONG],
    heading: ["黑体", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "sans-serif"],
    subheading: ["楷体_GB2312", "楷体", "KaiTi", "AR PL UKai CN", ...SONG],
    third: FANGSONG,
    fourth: FANGSONG,
    text: FANGSONG,
    page: SONG,
  },
  bold: [],
  sizes: { mark: 48, title: 22, text: 16, imprint: 14, pageNumber: 14 },
  head: { mark: null, markOffset: 35, lineGap: 4, lineWidth: 0.5, color: "#ff0000" },
  pageNumber: { style: "dashes", side: "outer", offset: 7 },
  imprint: { evenPage: false },
  sealed: true,
  numbering: ["一、", "（一）", "1.", "（1）"],
  duty: { lead: "", support: "", joint: "" },
};

/** The standard's other forms: letters (10.1), orders (10.2) and minutes (10.3), which bear no seal. */
export const FORMS: Readonly<Record<Form, Profile>> = {
  general: STANDARD,
  letter: { ...STANDARD, name: "信函", form: "letter", head: { ...STANDARD.head, markOffset: 30 } },
  order: { ...STANDARD, name: "命令", form: "order", head: { ...STANDARD.head, markOffset: 20 } },
  minutes: { ...STANDARD, name: "纪要", form: "minutes", sealed: false },
};

/** The built-in profile of a name such as 信函; null for other names. */
export function builtinProfile(name: string): Profile | null {
  const bare = name.replace(/\s|-/g, (char) => (char === "-" ? "—" : ""));
  if (bare === "GB/T9704—2012") return STANDARD;
  return Object.values(FORMS).find((profile) => profile.name === name) ?? null;
}

/** Names that `extends` takes besides files. */
export const BUILTIN_NAMES: readonly string[] = Object.values(FORMS).map(({ name }) => name);
