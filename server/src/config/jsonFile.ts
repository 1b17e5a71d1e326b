import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Span } from "../text/span";

/** Something wrong in a configuration or registry file, at a place in its text (UTF-16 offsets). */
export interface FileProblem extends Span {
  readonly zh: string;
  readonly en: string;
}

export interface JsonFile {
  /** The tree with positions; null where the text has none. */
  readonly root: () => Node | null;
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
}

/** Longest file read, in UTF-16 units: more than any registry needs, and read in the blink of an eye. */
export const LONGEST_FILE = 4_000_000;
const MOST_PROBLEMS = 50;

/** Parses JSON with comments and trailing commas. Syntax errors become problems; what can be read is read. */
export function parseJson(source: string): JsonFile {
  const text = source.replace(/^\ufeff/, " ");
  if (text.length > LONGEST_FILE)
    return unread("文件过大，未予读取", "The file is too large and was not read");
  try {
    // Plain JSON, as nearly all is, needs no tree unless a fault is to be shown in it.
    const value: unknown = JSON.parse(text);
    return { root: once(() => treeOf(text, [])), value, problems: [] };
  } catch {
    return parseLeniently(text);
  }
}

const unread = (zh: string, en: string): JsonFile => ({
  root: () => null,
  value: undefined,
  problems: [{ from: 0, to: 1, zh, en }],
});

const TOO_DEEP = unread("嵌套过深，未予读取", "The file is nested too deeply and was not read");

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The parser calls itself for every level, so that what is nested without end runs out of stack: null. */
function treeOf(text: string, errors: ParseError[]): Node | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true, disallowComments: false }) ?? null;
  } catch {
    errors.length = 0;
    return null;
  }
}

function parseLeniently(text: string): JsonFile {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === null && errors.length === 0)
    return text.trim() === "" ? unread("文件是空的", "The file is empty") : TOO_DEEP;
  const problems = errors.slice(0, MOST_PROBLEMS).map((error) => {
    const code = printParseErrorCode(error.error);
    return {
      from: error.offset,
      to: error.offset + Math.max(1, error.length),
      zh: `JSON 语法错误（${code}）`,
      en: `JSON syntax error (${code})`,
    };
  });
  try {
    return { root: () => root, value: root ? getNodeValue(root) : undefined, problems };
  } catch {
    return TOO_DEEP;
  }
}

/** Where the value at `path` stands; for a key that is itself at fault, the key. */
export function spanOfPath(file: JsonFile, path: readonly (string | number)[], key = false): Span {
  const root = file.root();
  for (let length = path.length; length >= 0 && root; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const target =
      key && length === path.length && node.parent?.type === "property" ? node.parent.children![0] : node;
    const large = target.type === "object" || target.type === "array";
    return { from: target.offset, to: large ? target.offset + 1 : target.offset + target.length };
  }
  return { from: 0, to: 1 };
}
