import { modify } from "jsonc-parser";
import { applyEdits, type TextEdit } from "../text/edits";
import { parseJson } from "./jsonFile";

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } } as const;

/**
 * Edits of the text of `notice.config.json`. Comments and layout stay. There are none where the text has faults of syntax,
 * is no object, or has a value of another kind in the way.
 */

/** The edits that switch a rule off. */
export function switchOff(text: string, rule: string): TextEdit[] {
  return edits(text, ["rules", rule], "off", false);
}

/** The edits that add words to ignore. */
export function ignoreWords(text: string, rule: string, words: string): TextEdit[] {
  return edits(text, ["ignore", -1], { rule, text: words }, true);
}

/** The edits that add an own term. */
export function addTerm(text: string, term: string): TextEdit[] {
  return edits(text, ["words", "terms", -1], term, true);
}

/** A whole new configuration, made by what `edit` does to an empty one. */
export function newConfig(edit: (text: string) => TextEdit[]): string {
  return `${applyEdits("{}", edit("{}"))}\n`;
}

function edits(
  text: string,
  path: (string | number)[],
  value: unknown,
  isArrayInsertion: boolean,
): TextEdit[] {
  if (text.trim() !== "" && parseJson(text).problems.length > 0) return [];
  try {
    return modify(text, path, value, { ...FORMAT, isArrayInsertion }).map(({ offset, length, content }) => ({
      from: offset,
      to: offset + length,
      text: content,
    }));
  } catch {
    // What `modify` throws where it finds a number, a list or a string on its way.
    return [];
  }
}
