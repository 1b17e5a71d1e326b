import { strToU8, zipSync } from "fflate";

const NAMESPACES = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts of a Word file besides its body, each the inside of its root. */
export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly theme?: string;
  readonly settings?: string;
  /** Footers by relationship id. */
  readonly footers?: Readonly<Record<string, string>>;
  /** `docProps/app.xml`. */
  readonly pages?: number;
}

const ROOTS: Readonly<Record<string, string>> = {
  numbering: "w:numbering",
  styles: "w:styles",
  footnotes: "w:footnotes",
  comments: "w:comments",
  settings: "w:settings",
  theme: "a:theme",
};

/** A Word file made of WordprocessingML, as small as Word takes it. `more` adds files as they are. */
export function wordFile(
  body: string,
  parts: WordParts = {},
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const files: Record<string, string> = {};
  const relations: string[] = [];
  const types: string[] = [];
  const add = (id: string, kind: string, root: string, content: string, name: string): void => {
    files[`word/${name}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACES}>${content}</${root}>`;
    relations.push(`<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${name}.xml"/>`);
    if (kind !== "theme")
      types.push(`<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${kind}+xml"/>`);
  };
  for (const [kind, root] of Object.entries(ROOTS)) {
    const content = parts[kind as keyof WordParts];
    if (typeof content === "string") add(`r${kind}`, kind, root, content, kind);
  }
  for (const [id, content] of Object.entries(parts.footers ?? {}))
    add(id, "footer", "w:ftr", content, `footer-${id}`);
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    ...(parts.pages === undefined
      ? {}
      : { "docProps/app.xml": `<Properties><Pages>${parts.pages}</Pages></Properties>` }),
    ...files,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A run of plain text. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph; a string that is no XML becomes a run. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === "" || content.startsWith("<") ? content : run(content)}</w:p>`;

/** The properties that put a paragraph into a list. */
export const listed = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A list definition: a form and a text for each level. `more` goes into levels by number. */
export const definition = (
  id: number,
  levels: readonly (readonly [form: string, text: string])[],
  more: Readonly<Record<number, string>> = {},
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([form, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more[level] ?? ""}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>`;

/** A list of that definition. */
export const list = (id: number, of: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
