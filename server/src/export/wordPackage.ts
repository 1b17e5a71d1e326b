import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
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
const PARAGRAPHS = ["widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"]
  .map((name) => `<w:${name} w:val="0"/>`)
  .join("");

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
  const fonts = strFromU8(parts["word/fontTable.xml"]);
  parts["word/fontTable.xml"] = strToU8(fonts.replace(/\/>$/, `>${fontTable(profile)}</w:fonts>`));
  return zipSync(parts);
}

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
