import {
  type IParagraphPropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Face, Profile } from "../page/profile";
import type { Measure } from "./wordNoticeMeasure";

/** Values that follow from the one draft; lengths in twips, sizes in points. */
export interface OwnValues {
  readonly markSize: number;
  /** False for orders and minutes, whose mark is their title. */
  readonly hasTitle: boolean;
  /** Lines that stand above the mark: copy number, secrecy, urgency. */
  readonly headLines: number;
  /** Of the box in which organs stand. */
  readonly organs: {
    readonly align: "left" | "center" | "right";
    readonly left: number;
    readonly right: number;
  };
  readonly dateRight: number;
  /** Blank lines between body and signature. */
  readonly signatureGap: number;
  /** Where the names of the attachment note begin, counted from the left edge. */
  readonly nameLeft: { readonly single: number; readonly numbered: number; readonly tens: number };
}

/** What all styles of a draft are made from. */
export interface StyleSetting {
  readonly profile: Profile;
  readonly page: Measure;
  readonly own: OwnValues;
  /** Twips of so many characters of text. */
  readonly chars: (count: number) => number;
}

export type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

interface Extra {
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  readonly run?: IRunStylePropertiesOptions;
}

/** A style of paragraphs, based on that of text unless it says otherwise. */
export function style(
  id: string,
  name: string,
  paragraph: IParagraphPropertiesOptions,
  { basedOn = "Normal", ...rest }: Extra = {},
): ParagraphStyle {
  return { id, name, basedOn, quickFormat: true, paragraph, ...rest };
}

/** The first line of a paragraph, two characters in (7.3.3). */
export const twoIn = ({ chars }: StyleSetting) => ({ firstLineChars: 200, firstLine: chars(2) });

const LATIN = "Times New Roman";

/** Fonts of a face; digits and Latin letters in one of their own, quotation marks and dashes in that of the Chinese. */
function fontsOf(profile: Profile, face: Face): NonNullable<IRunStylePropertiesOptions["font"]> {
  const [chinese] = profile.fonts[face];
  const latin = face === "page" ? chinese : LATIN;
  return { ascii: latin, hAnsi: chinese, eastAsia: chinese, cs: latin, hint: "eastAsia" };
}

/** A face, and a size of its own. */
export const faceOf = (profile: Profile, face: Face, size?: number): IRunStylePropertiesOptions => ({
  font: fontsOf(profile, face),
  ...(profile.bold.includes(face) ? { bold: true } : {}),
  ...(size === undefined ? {} : { size: size * 2, sizeComplexScript: size * 2 }),
});

/** A line of so many twips whatever stands in it. */
export const exactly = (line: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({
  line,
  lineRule: LineRuleType.EXACT,
});

export const HEADING_FACES = ["heading", "subheading", "third", "fourth"] as const;
export const LEVELS = ["一级", "二级", "三级", "四级"] as const;

const CHARACTER_STYLES: readonly { readonly id: string; readonly name: string; readonly face: Face }[] = [
  { id: "TextRun", name: "仿宋字符", face: "text" },
  { id: "PageRun", name: "宋体字符", face: "page" },
  { id: "TitleRun", name: "小标宋字符", face: "title" },
];

/** The character style that sets a run in a face. */
export const RUN_STYLE: Readonly<Record<Face, string>> = {
  heading: "Level1Run",
  subheading: "Level2Run",
  third: "Level3Run",
  fourth: "Level4Run",
  text: "TextRun",
  page: "PageRun",
  title: "TitleRun",
};

/** Styles of runs: the headings of the four levels, and each face by itself. */
export const characterStyles = (profile: Profile): NonNullable<IStylesOptions["characterStyles"]> => [
  { id: "DefaultParagraphFont", name: "Default Paragraph Font", semiHidden: true, unhideWhenUsed: true },
  ...HEADING_FACES.map((face, i) => ({
    id: `Level${i + 1}Run`,
    name: `${LEVELS[i]}标题字符`,
    link: `Level${i + 1}`,
    run: faceOf(profile, face),
  })),
  ...CHARACTER_STYLES.map(({ id, name, face }) => ({ id, name, run: faceOf(profile, face) })),
];
