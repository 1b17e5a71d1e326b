import type { Profile } from "./profile";

/** What a house may set: the one list behind reading, schema and the list of deviations. */
export interface Field {
  /** Where it stands in the profile and in `notice.profile.json`. */
  readonly path: readonly string[];
  readonly value: FieldValue;
  /** The clause of GB/T 9704—2012; null where the standard leaves it open. */
  readonly clause: string | null;
  /** By how much a number may differ without departing from the standard. */
  readonly tolerance?: number;
  readonly zh: string;
  readonly en: string;
}

export type FieldValue =
  | {
      readonly type: "number";
      readonly least: number;
      readonly most: number;
      readonly unit: "mm" | "pt" | "";
    }
  | { readonly type: "choice"; readonly among: readonly string[] }
  | { readonly type: "boolean" }
  | { readonly type: "color" }
  | { readonly type: "text"; readonly longest: number }
  /** One text or several. */
  | { readonly type: "texts"; readonly most: number }
  /** Ordinals of the levels. */
  | { readonly type: "marks"; readonly most: number }
  | { readonly type: "faces" };

const mm = (least: number, most: number): FieldValue => ({ type: "number", least, most, unit: "mm" });
const pt = (least: number, most: number): FieldValue => ({ type: "number", least, most, unit: "pt" });
const FAMILIES: FieldValue = { type: "texts", most: 12 };
const WORD: FieldValue = { type: "text", longest: 20 };

export const FACES = ["title", "heading", "subheading", "third", "fourth", "text", "page"] as const;

// biome-ignore format: a table
export const FIELDS: readonly Field[] = [
  { path: ["margins", "top"], value: mm(10, 80), clause: "5.2.1", tolerance: 1, zh: "天头（上边距）", en: "top margin" },
  { path: ["margins", "left"], value: mm(10, 60), clause: "5.2.1", tolerance: 1, zh: "订口（左边距）", en: "left margin" },
  { path: ["margins", "right"], value: mm(10, 60), clause: "5.2.1", tolerance: 1, zh: "切口（右边距）", en: "right margin" },
  { path: ["margins", "bottom"], value: mm(15, 80), clause: "5.2.1", tolerance: 1, zh: "下边距", en: "bottom margin" },
  { path: ["grid", "lines"], value: { type: "number", least: 15, most: 32, unit: "" }, clause: "5.2.3", zh: "每面行数", en: "lines a page" },
  { path: ["grid", "characters"], value: { type: "number", least: 20, most: 40, unit: "" }, clause: "5.2.3", zh: "每行字数", en: "characters a line" },
  { path: ["fonts", "title"], value: FAMILIES, clause: "7.3.1", zh: "标题字体", en: "face of the title" },
  { path: ["fonts", "heading"], value: FAMILIES, clause: "7.3.3", zh: "一级标题字体", en: "face of the first level" },
  { path: ["fonts", "subheading"], value: FAMILIES, clause: "7.3.3", zh: "二级标题字体", en: "face of the second level" },
  { path: ["fonts", "third"], value: FAMILIES, clause: "7.3.3", zh: "三级标题字体", en: "face of the third level" },
  { path: ["fonts", "fourth"], value: FAMILIES, clause: "7.3.3", zh: "四级标题字体", en: "face of the fourth level" },
  { path: ["fonts", "text"], value: FAMILIES, clause: "5.2.2", zh: "正文字体", en: "face of the text" },
  { path: ["fonts", "page"], value: FAMILIES, clause: "7.5", zh: "页码字体", en: "face of page numbers" },
  { path: ["bold"], value: { type: "faces" }, clause: "7.3.3", zh: "加粗的字体", en: "bold faces" },
  { path: ["sizes", "mark"], value: pt(16, 96), clause: null, zh: "发文机关标志字号", en: "size of the issuer mark" },
  { path: ["sizes", "title"], value: pt(14, 36), clause: "7.3.1", zh: "标题字号", en: "size of the title" },
  { path: ["sizes", "text"], value: pt(10, 22), clause: "5.2.2", tolerance: 0.25, zh: "正文字号", en: "size of the text" },
  { path: ["sizes", "imprint"], value: pt(9, 18), clause: "7.4.2", zh: "版记字号", en: "size of the imprint" },
  { path: ["sizes", "pageNumber"], value: pt(8, 18), clause: "7.5", zh: "页码字号", en: "size of page numbers" },
  { path: ["head", "mark"], value: { type: "text", longest: 60 }, clause: null, zh: "发文机关标志", en: "issuer mark" },
  { path: ["head", "markOffset"], value: mm(0, 120), clause: "7.2.4", tolerance: 0.5, zh: "发文机关标志上距", en: "distance above the issuer mark" },
  { path: ["head", "lineGap"], value: mm(0, 30), clause: "7.2.7", tolerance: 0.5, zh: "发文字号至红色分隔线", en: "from document number to red line" },
  { path: ["head", "lineWidth"], value: mm(0.1, 3), clause: null, zh: "红色分隔线粗细", en: "weight of the red line" },
  { path: ["head", "color"], value: { type: "color" }, clause: "7.2.4", zh: "发文机关标志颜色", en: "colour of the issuer mark" },
  { path: ["pageNumber", "style"], value: { type: "choice", among: ["dashes", "plain", "none"] }, clause: "7.5", zh: "页码样式", en: "form of page numbers" },
  { path: ["pageNumber", "side"], value: { type: "choice", among: ["outer", "center"] }, clause: "7.5", zh: "页码位置", en: "place of page numbers" },
  { path: ["pageNumber", "offset"], value: mm(0, 20), clause: "7.5", tolerance: 0.5, zh: "页码一字线至版心下边缘", en: "from text area to page number" },
  { path: ["imprint", "evenPage"], value: { type: "boolean" }, clause: null, zh: "版记置于偶数页", en: "imprint on an even page" },
  { path: ["sealed"], value: { type: "boolean" }, clause: null, zh: "加盖印章", en: "sealed" },
  { path: ["numbering"], value: { type: "marks", most: 5 }, clause: "7.3.3", zh: "结构层次序数", en: "ordinals of the levels" },
  { path: ["duty", "lead"], value: WORD, clause: null, zh: "责任分工括号中的牵头用语", en: "word for leading units" },
  { path: ["duty", "support"], value: WORD, clause: null, zh: "责任分工括号中的配合用语", en: "word for supporting units" },
  { path: ["duty", "joint"], value: WORD, clause: null, zh: "责任分工括号中的共同负责用语", en: "words for joint responsibility" },
];

/** What a profile has at a field. */
export function fieldOf(profile: Profile, { path }: Field): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], profile);
}

/** A profile with other values at some fields; families of fonts stand before those of the profile. */
export function withFields(profile: Profile, values: readonly FieldSetting[]): Profile {
  let made = profile;
  for (const { field, value } of values) made = withField(made, field.path, value);
  return made;
}

function withField(profile: Profile, [outer, inner]: readonly string[], value: unknown): Profile {
  if (inner === undefined) return { ...profile, [outer]: value };
  const group = profile[outer as keyof Profile] as unknown as Record<string, unknown>;
  const next =
    outer === "fonts" ? [...new Set([...(value as string[]), ...(group[inner] as string[])])] : value;
  return { ...profile, [outer]: { ...group, [inner]: next } };
}

/** A value that a house sets; it fits the field. */
export interface FieldSetting {
  readonly field: Field;
  readonly value: unknown;
}
