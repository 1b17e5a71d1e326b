import { SaxesParser } from "saxes";
import { refuse } from "./refusal";

/** An element with its place in the XML (UTF-16 offsets), so that it can be changed without touching what stands around it. */
export interface XmlElement {
  /** With the usual prefix of its namespace (`w:p`), whatever the file itself calls it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text right inside it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where its content begins and ends; for `<a/>` both are `to`. */
  readonly inner: number;
  readonly innerEnd: number;
}

/** An XML file read: its text and its root. */
export interface XmlFile {
  readonly source: string;
  readonly root: XmlElement;
  /** URIs by prefix at the root. */
  readonly namespaces: Readonly<Record<string, string>>;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Usual prefixes; the second form of each is that of ISO/IEC 29500 Strict. */
const PREFIXES: Readonly<Record<string, string>> = {
  [W]: "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "urn:schemas-microsoft-com:vml": "v",
  "http://www.w3.org/XML/1998/namespace": "xml",
};
const DEEPEST = 400;

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Decodes an XML file: UTF-8, or UTF-16 by its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encoding = isWide ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Reads XML. Refuses what is not well formed and what has a DOCTYPE; nothing outside the file is ever looked for. */
export function readXml(source: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Open | null = null;
  let namespaces: Record<string, string> = {};
  parser.on("error", () => refuse("damaged"));
  parser.on("doctype", () => refuse("doctype"));
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST) refuse("deep");
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[named(uri, local)] = value;
    const to = parser.position;
    const element: Open = {
      name: named(tag.uri, tag.local),
      attributes,
      children: [],
      text: "",
      from: source.lastIndexOf("<", to - 1),
      to,
      inner: to,
      innerEnd: to,
    };
    open.at(-1)?.children.push(element);
    if (!root) namespaces = { ...tag.ns };
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    element.to = parser.position;
    element.innerEnd = element.to === element.inner ? element.to : source.lastIndexOf("<", element.to - 1);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(source).close();
  return root ? { source, root, namespaces } : refuse("damaged");
}

/** True for the namespaces of WordprocessingML. */
export const isWordprocessing = (uri: string): boolean => PREFIXES[uri] === "w";

function named(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : local;
}

/** The first child of that name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((one) => one.name === name) ?? null;
}

/** The children of that name. */
export function childrenOf(element: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** `w:val` of a child; null where there is no such child or value. */
export function valOf(element: XmlElement | null | undefined, name: string): string | null {
  return child(element, name)?.attributes["w:val"] ?? null;
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; null where it is not there. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const found = child(element, name);
  if (!found) return null;
  return !/^(?:0|false|off|none)$/.test(found.attributes["w:val"] ?? "");
}

/** A whole number; null for what is none. */
export function numberOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !/^-?\d{1,9}(?:\.\d+)?$/.test(text)) return null;
  return Math.trunc(Number(text));
}
