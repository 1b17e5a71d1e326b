import { applyEdits, modify } from "jsonc-parser";
import type { TextEdit } from "../text/edits";

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } } as const;

/** The edits that switch a rule off in the text of `notice.config.json`. Comments and layout stay. */
export function switchOff(text: string, rule: string): TextEdit[] {
  return edits(text, ["rules", rule], "off", false);
}

/** The edits that add words to ignore. */
export function ignoreWords(text: string, rule: string, words: string): TextEdit[] {
  return edits(text, ["ignore", -1], { rule, text: words }, true);
}

function edits(
  text: string,
  path: (string | number)[],
  value: unknown,
  isArrayInsertion: boolean,
): TextEdit[] {
  return modify(text, path, value, { ...FORMAT, isArrayInsertion }).map(({ offset, length, content }) => ({
    from: offset,
    to: offset + length,
    text: content,
  }));
}

/** A whole new configuration that switches a rule off. */
export function newConfig(rule: string): string {
  return `${applyEdits("{}", modify("{}", ["rules", rule], "off", FORMAT))}\n`;
}
