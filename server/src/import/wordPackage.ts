import { refuse } from "./refusal";
import { childrenOf, decodeXml, isWordprocessing, readXml, type XmlElement, type XmlFile } from "./xml";
import { openZip, type Zip } from "./zip";

/** The parts of a Word file (OPC, ECMA-376 Part 2) that importing looks at. */
export interface WordPackage {
  readonly zip: Zip;
  /** Path of the main document in the zip file. */
  readonly documentPath: string;
  readonly document: XmlFile;
  /** The namespace of WordprocessingML that it uses, and what an element needs to name it as `w`: often nothing. */
  readonly uri: string;
  readonly declaration: string;
  /** The root of a part that the main document names by its kind (`styles`, `numbering`); null where there is none. */
  readonly part: (kind: string) => XmlElement | null;
  /** Paths of related parts by relationship id. */
  readonly targets: ReadonlyMap<string, { readonly kind: string; readonly path: string }>;
  /** The root of the part at a path; null where there is none or it cannot be read. */
  readonly at: (path: string) => XmlElement | null;
}

/** Opens a Word file. Refuses what is no Word file, is damaged, or unpacks to too much. */
export function openWord(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes);
  const main = relations(zip, "_rels/.rels", "").find(({ kind }) => kind === "officeDocument");
  const documentPath = main?.path ?? "word/document.xml";
  const source = zip.read(documentPath);
  if (!source) refuse(zip.names.includes("content.xml") ? "odt" : "otherZip");
  const document = readXml(decodeXml(source));
  if (document.root.name !== "w:document") refuse("otherZip");
  const slash = documentPath.lastIndexOf("/") + 1;
  const folder = documentPath.slice(0, slash);
  const related = relations(zip, `${folder}_rels/${documentPath.slice(slash)}.rels`, folder);
  const targets = new Map(related.map(({ id, kind, path }) => [id, { kind, path }]));
  const at = (path: string): XmlElement | null => {
    const part = zip.read(path);
    return part && readXml(decodeXml(part)).root;
  };
  const part = (kind: string): XmlElement | null => {
    const path = related.find((one) => one.kind === kind)?.path;
    return path === undefined ? null : at(path);
  };
  const { namespaces } = document;
  const uri = Object.values(namespaces).find(isWordprocessing) ?? "";
  const declaration = namespaces.w === uri ? "" : ` xmlns:w="${uri}"`;
  return { zip, documentPath, document, uri, declaration, part, targets, at };
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

function relations(zip: Zip, path: string, folder: string): Relation[] {
  const bytes = zip.read(path);
  if (!bytes) return [];
  return childrenOf(readXml(decodeXml(bytes)).root, "Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      path: pathOf(folder, Target),
    }));
}

function pathOf(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
