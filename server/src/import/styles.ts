import { child, childrenOf, numberOf, switchOf, valOf, type XmlElement } from "./xml";

/** How a run looks. Size in half-points; the font is that of Chinese characters. Null: nothing says so. */
export interface RunLook {
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
}

/** What a paragraph's properties come to, styles and direct formatting together. */
export interface ParagraphLook {
  readonly run: RunLook;
  readonly align: string | null;
  /** Numbering: null where the paragraph has none. */
  readonly list: { readonly id: string; readonly level: number } | null;
}

/** The styles of a Word file (ECMA-376 Part 1, 17.7). */
export interface Styles {
  readonly paragraph: (properties: XmlElement | null) => ParagraphLook;
  readonly run: (properties: XmlElement | null, paragraph: ParagraphLook) => RunLook;
  /** The numbering that a style brings along, for `w:numStyleLink`. */
  readonly listOf: (style: string) => string | null;
}

const NOTHING: RunLook = { font: null, size: null, bold: null, hidden: null };
/** Styles are based on styles; a circle must end. */
const LONGEST_CHAIN = 24;

/** `levelOf` tells on which level of a list a style stands (`w:pStyle` in numbering.xml), null where on none. */
export function readStyles(
  root: XmlElement | null,
  theme: XmlElement | null,
  levelOf: (list: string, style: string) => number | null,
): Styles {
  const styles = new Map<string, XmlElement>();
  let normal: string | null = null;
  for (const style of childrenOf(root, "w:style")) {
    const { "w:styleId": id = "", "w:type": type, "w:default": isDefault } = style.attributes;
    styles.set(id, style);
    if (type === "paragraph" && /^(?:1|true|on)$/.test(isDefault ?? "")) normal = id;
  }
  const fonts = themeFonts(theme);
  const defaults = lookOf(
    child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr"),
    NOTHING,
    fonts,
  );

  /** From the base to the style itself. */
  const chain = (id: string | null): readonly { readonly id: string; readonly style: XmlElement }[] => {
    const found: { id: string; style: XmlElement }[] = [];
    for (let at = id; at !== null && found.length < LONGEST_CHAIN; ) {
      const style = styles.get(at);
      if (!style) break;
      found.unshift({ id: at, style });
      at = valOf(style, "w:basedOn");
    }
    return found;
  };

  const paragraph = (properties: XmlElement | null): ParagraphLook => {
    let run = defaults;
    let align: string | null = null;
    let list: ParagraphLook["list"] = null;
    for (const { id, style } of chain(valOf(properties, "w:pStyle") ?? normal)) {
      const own = child(style, "w:pPr");
      run = lookOf(child(style, "w:rPr"), run, fonts);
      align = valOf(own, "w:jc") ?? align;
      list = numberingOf(own, list);
      const linked = list && levelOf(list.id, id);
      if (list && linked !== null) list = { ...list, level: linked };
    }
    return { run, align: valOf(properties, "w:jc") ?? align, list: numberingOf(properties, list) };
  };
  return {
    paragraph,
    run: (properties, { run }) => {
      const style = valOf(properties, "w:rStyle");
      const styled = chain(style).reduce((look, one) => lookOf(child(one.style, "w:rPr"), look, fonts), run);
      return lookOf(properties, styled, fonts);
    },
    listOf: (style) => valOf(child(child(styles.get(style), "w:pPr"), "w:numPr"), "w:numId"),
  };
}

/** `w:numId` 0 takes a paragraph out of its style's list. */
function numberingOf(properties: XmlElement | null, before: ParagraphLook["list"]): ParagraphLook["list"] {
  const numbering = child(properties, "w:numPr");
  if (!numbering) return before;
  const id = valOf(numbering, "w:numId") ?? before?.id ?? null;
  const level = numberOf(valOf(numbering, "w:ilvl"));
  if (id === null || id === "0") return null;
  return { id, level: level ?? (before?.id === id ? before.level : 0) };
}

type Fonts = Readonly<Record<string, string>>;

function lookOf(properties: XmlElement | null, before: RunLook, fonts: Fonts): RunLook {
  if (!properties) return before;
  const named = child(properties, "w:rFonts")?.attributes;
  const themed = named?.["w:eastAsiaTheme"];
  return {
    font: (themed && fonts[themed]) || named?.["w:eastAsia"] || before.font,
    size: numberOf(valOf(properties, "w:sz")) ?? before.size,
    bold: switchOf(properties, "w:b") ?? before.bold,
    hidden: switchOf(properties, "w:vanish") ?? before.hidden,
  };
}

/** The fonts of Chinese text that a theme names: `majorEastAsia` and `minorEastAsia`. */
function themeFonts(theme: XmlElement | null): Fonts {
  const scheme = child(child(theme, "a:themeElements"), "a:fontScheme");
  const fonts: Record<string, string> = {};
  for (const kind of ["major", "minor"]) {
    const family = child(scheme, `a:${kind}Font`);
    const hans = childrenOf(family, "a:font").find(({ attributes }) => attributes.script === "Hans");
    const font = child(family, "a:ea")?.attributes.typeface || hans?.attributes.typeface;
    if (font) fonts[`${kind}EastAsia`] = font;
  }
  return fonts;
}
