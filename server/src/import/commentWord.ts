import { strToU8, type Zippable, zipSync } from "fflate";
import type { PageFacts } from "../model/pageFacts";
import { applyEdits } from "../text/edits";
import type { Span } from "../text/span";
import { anchorOf } from "./anchors";
import type { Tidy, WordOptions } from "./content";
import { guarded, kindOf } from "./importDraft";
import { boundEdits, escapeXml, type Marked } from "./markup";
import { refuse } from "./refusal";
import { wordDraft } from "./wordDraft";
import { openWord, type WordPackage } from "./wordPackage";
import { childrenOf, decodeXml, numberOf, readXml, type XmlFile } from "./xml";

/** Something to say about words of the draft (offsets in it): paragraphs of a comment. */
export interface Remark extends Span {
  readonly text: readonly string[];
}

/** Who comments, and when (ISO 8601 in UTC, whole seconds). */
export interface Author {
  readonly name: string;
  readonly initials: string;
  readonly date: string;
}

export interface Commented {
  readonly bytes: Uint8Array;
  readonly comments: number;
}

/**
 * A copy of a Word file with comments at the words that remarks are about. `find` is told the draft that importing makes. All
 * parts but the document, its comments and the lists of parts stay as they are. Throws an `ImportRefusal` for what is no
 * Word file.
 */
export function commentWord(
  bytes: Uint8Array,
  options: WordOptions,
  tidy: Tidy,
  find: (draft: string, facts: PageFacts) => readonly Remark[],
  author: Author,
): Commented {
  if (guarded(() => kindOf(bytes)) !== "word") refuse("noWord");
  const { word, draft } = guarded(() => {
    const opened = openWord(bytes);
    return { word: opened, draft: wordDraft(opened, options, tidy) };
  });
  const remarks = find(draft.text, draft.facts);
  return guarded(() => {
    const part = commentsPart(word);
    const marked: Marked[] = [];
    const comments: string[] = [];
    const said = new Set<string>();
    for (const remark of remarks) {
      const anchor = anchorOf(draft, remark);
      if (!anchor) continue;
      const key = JSON.stringify([remark.text, keyOf(anchor)]);
      if (said.has(key)) continue;
      said.add(key);
      const id = part.next + marked.length;
      const attribute = `${word.declaration} w:id="${id}"`;
      marked.push({
        anchor,
        start: `<w:commentRangeStart${attribute}/>`,
        end: `<w:commentRangeEnd${attribute}/><w:r${word.declaration}><w:commentReference w:id="${id}"/></w:r>`,
      });
      comments.push(comment(part.declaration, id, remark, author));
    }
    const files: Record<string, string> =
      marked.length === 0
        ? {}
        : {
            [word.documentPath]: inUtf8(applyEdits(word.document.source, boundEdits(word.document, marked))),
            [part.path]: inUtf8(withContent(part.file, comments.join(""))),
            ...part.lists,
          };
    return { bytes: zipped(word, files, author.date), comments: marked.length };
  });
}

function keyOf(anchor: NonNullable<ReturnType<typeof anchorOf>>): readonly number[] {
  if (anchor.kind === "paragraph") return [anchor.paragraph.from];
  const { start, end } = anchor;
  return [start.node.from, start.at, end.node.from, end.at];
}

function comment(
  declaration: string,
  id: number,
  { text }: Remark,
  { name, initials, date }: Author,
): string {
  const paragraphs = text.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment${declaration} w:id="${id}" w:author="${escapeXml(name)}" w:initials="${escapeXml(initials)}" w:date="${escapeXml(date)}">${paragraphs.join("")}</w:comment>`;
}

interface CommentsPart {
  readonly path: string;
  readonly file: XmlFile;
  readonly declaration: string;
  /** The first id that is free. */
  readonly next: number;
  /** Lists of parts that must name it, where it is new. */
  readonly lists: Readonly<Record<string, string>>;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function commentsPart(word: WordPackage): CommentsPart {
  const known = [...word.targets.values()].find(({ kind }) => kind === "comments")?.path;
  const there = known === undefined ? null : word.zip.read(known);
  if (known !== undefined && there) {
    const file = readXml(decodeXml(there));
    const ids = childrenOf(file.root, "w:comment").map(({ attributes }) => numberOf(attributes["w:id"]) ?? 0);
    const declaration = file.namespaces.w === word.uri ? "" : ` xmlns:w="${word.uri}"`;
    return { path: known, file, declaration, next: Math.max(-1, ...ids) + 1, lists: {} };
  }
  const slash = word.documentPath.lastIndexOf("/") + 1;
  const folder = word.documentPath.slice(0, slash);
  const path = known ?? freeName(word.zip.names, `${folder}comments`);
  const relations = `${folder}_rels/${word.documentPath.slice(slash)}.rels`;
  const lists = {
    ...(known === undefined ? { [relations]: related(word, relations, path) } : {}),
    "[Content_Types].xml": typed(word, path),
  };
  const file = readXml(`${XML}<w:comments xmlns:w="${word.uri}"></w:comments>`);
  return { path, file, declaration: "", next: 0, lists };
}

function freeName(names: readonly string[], stem: string): string {
  for (let i = 0; ; i++) {
    const name = `${stem}${i || ""}.xml`;
    if (!names.includes(name)) return name;
  }
}

function related(word: WordPackage, list: string, path: string): string {
  const relation = (id: string): string => `<Relationship Id="${id}" Type="${RELATION}" Target="/${path}"/>`;
  const bytes = word.zip.read(list);
  if (!bytes)
    return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rIdComments")}</Relationships>`;
  const file = readXml(decodeXml(bytes));
  const ids = new Set(file.root.children.map(({ attributes }) => attributes.Id));
  let id = "rIdComments";
  while (ids.has(id)) id += "x";
  return inUtf8(withContent(file, relation(id)));
}

function typed(word: WordPackage, path: string): string {
  const bytes = word.zip.read("[Content_Types].xml");
  const file = bytes ? readXml(decodeXml(bytes)) : refuse("damaged");
  const name = `/${path}`;
  if (file.root.children.some(({ attributes }) => attributes.PartName === name)) return file.source;
  return inUtf8(withContent(file, `<Override PartName="${escapeXml(name)}" ContentType="${TYPE}"/>`));
}

/** More content behind that of the root. */
function withContent({ source, root }: XmlFile, content: string): string {
  if (root.inner < root.to) return source.slice(0, root.innerEnd) + content + source.slice(root.innerEnd);
  const tag = /^<([^\s/>]+)/.exec(source.slice(root.from))?.[1] ?? "";
  const open = source.slice(root.from, root.to).replace(/\/>$/, ">");
  return `${source.slice(0, root.from)}${open}${content}</${tag}>${source.slice(root.to)}`;
}

/** What is written is UTF-8, whatever the file was. */
const inUtf8 = (source: string): string =>
  source.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");

/** Formats that do not shrink. */
const PACKED = /\.(?:png|jpe?g|gif|emf|wmf|zip|mp4|bin)$/i;

function zipped({ zip }: WordPackage, files: Readonly<Record<string, string>>, date: string): Uint8Array {
  const all: Zippable = {};
  const options = { mtime: date };
  for (const name of new Set([...zip.names, ...Object.keys(files)])) {
    const content = name in files ? strToU8(files[name]) : zip.read(name);
    if (content) all[name] = [content, { level: PACKED.test(name) ? 0 : 6 }];
  }
  return zipSync(all, options);
}
