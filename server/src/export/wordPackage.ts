import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NOT_FIRST, NOT_LAST } from "../page/kinsoku";
import type { Profile } from "../page/profile";
import { xmlText } from "./safeText";

interface Mend {
  readonly part: string;
  /** The addition stands in front of the first `at` behind `after`. */
  readonly after: string;
  readonly at: string;
  readonly added: string;
}

/**
 * Paragraphs: no line moved to another page for company, no marks outside the text area, no room between Chinese characters and
 * digits, so that a page has the lines and a line the characters of the grid.
 */
const PARAGRAPHS = [
  '<w:widowControl w:val="0"/>',
  '<w:kinsoku w:val="1"/>',
  ...["overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"].map((name) => `<w:${name} w:val="0"/>`),
].join("");

/** Marks keep their whole width, and begin and end no line but those that may: the preview's lines are Word's. */
const LINE_ENDS = [
  '<w:characterSpacingControl w:val="doNotCompress"/>',
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NOT_LAST}"/>`,
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${NOT_FIRST}"/>`,
].join("");

const SIMPLIFIED = '<w:charset w:val="86"/><w:family w:val="auto"/>';

/** The package with what the library has no option for, each where the schema's order has it. */
export function finished(packed: Uint8Array, profile: Profile): Uint8Array {
  const parts = unzipSync(packed);
  const mends: readonly Mend[] = [
    // LibreOffice takes some of them from the default style alone, Word from either.
    ...["<w:pPrDefault>", 'w:styleId="Normal"'].map((after) => ({
      part: "word/styles.xml",
      after,
      at: "<w:spacing w:line=",
      added: PARAGRAPHS,
    })),
    { part: "word/settings.xml", after: "", at: "<w:compat>", added: LINE_ENDS },
    {
      part: "word/settings.xml",
      after: "",
      at: "</w:settings>",
      added: '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    },
    {
      part: "docProps/core.xml",
      after: "",
      at: "</cp:coreProperties>",
      added: "<dc:language>zh-CN</dc:language>",
    },
  ];
  for (const { part, after, at, added } of mends) {
    const xml = strFromU8(parts[part]);
    const place = xml.indexOf(at, xml.indexOf(after));
    parts[part] = strToU8(xml.slice(0, place) + added + xml.slice(place));
  }
  const styles = strFromU8(parts["word/styles.xml"]);
  parts["word/styles.xml"] = strToU8(unspaced(styles, profile.sizes.text));
  const fonts = strFromU8(parts["word/fontTable.xml"]);
  parts["word/fontTable.xml"] = strToU8(fonts.replace(/\/>$/, `>${fontTable(profile)}</w:fonts>`));
  return zipSync(parts);
}

/** The spacing that puts text on its grid is for type of its size alone; the library leaves out a spacing of nothing. */
const unspaced = (styles: string, textSize: number): string =>
  styles.replace(/<w:sz w:val="(\d+)"\/>/g, (size, halves) =>
    Number(halves) === 2 * textSize ? size : `<w:spacing w:val="0"/>${size}`,
  );

/** What stands in for a family that a computer lacks: Windows has 仿宋 and 楷体, but no longer 仿宋_GB2312 and 楷体_GB2312. */
function fontTable({ fonts }: Profile): string {
  const families = new Map(Object.values(fonts).map(([first, ...others]) => [first, others]));
  return [...families]
    .map(([first, others]) => {
      const names = others.filter((name) => !/^(?:sans-)?serif$/.test(name));
      const instead = names.length > 0 ? `<w:altName w:val="${attribute(names.join(","))}"/>` : "";
      return `<w:font w:name="${attribute(first)}">${instead}${SIMPLIFIED}</w:font>`;
    })
    .join("");
}

const attribute = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
