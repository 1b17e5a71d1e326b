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
  readonly root: Node | null;
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
    return parseText(text);
  } catch {
    // The parser calls itself for every level, so that what is nested without end runs out of stack.
    return unread("嵌套过深，未予读取", "The file is nested too deeply and was not read");
  }
}

const unread = (zh: string, en: string): JsonFile => ({
  root: null,
  value: undefined,
  problems: [{ from: 0, to: 1, zh, en }],
});

function parseText(text: string): JsonFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false }) ?? null;
  const problems = errors.slice(0, MOST_PROBLEMS).map((error) => {
    const code = printParseErrorCode(error.error);
    return {
      from: error.offset,
      to: error.offset + Math.max(1, error.length),
      zh: `JSON 语法错误（${code}）`,
      en: `JSON syntax error (${code})`,
    };
  });
  if (root === null && problems.length === 0)
    problems.push({ from: 0, to: 0, zh: "文件是空的", en: "The file is empty" });
  return { root, value: root ? getNodeValue(root) : undefined, problems };
}

/** Where the value at `path` stands; for a key that is itself at fault, the key. */
export function spanOfPath(file: JsonFile, path: readonly (string | number)[], key = false): Span {
  for (let length = path.length; length >= 0 && file.root; length--) {
    const node = findNodeAtLocation(file.root, path.slice(0, length));
    if (!node) continue;
    const target =
      key && length === path.length && node.parent?.type === "property" ? node.parent.children![0] : node;
    const large = target.type === "object" || target.type === "array";
    return { from: target.offset, to: large ? target.offset + 1 : target.offset + target.length };
  }
  return { from: 0, to: 1 };
}
