import { makeSnapshot, paragraphAt, placeOf } from "../model/snapshot";
import { DEFAULT_CONFIG } from "../rules/config";
import { letterspacedWord } from "../rules/layout/letterspacedWord";
import { check } from "../rules/run";
import { applyEdits, type TextEdit, withoutOverlaps } from "../text/edits";
import { inTurn, type OffsetMap, offsetMap } from "../text/offsets";
import type { Registry } from "../units/registry";
import { format } from "./format";
import { lineGroups } from "./formatGroups";

/** A clean draft, and where in the raw text its characters come from. */
export interface Tidied {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Makes a clean draft of raw text: wrapped text reflowed, page numbers and running heads left out, titles on one line and not
 * letter-spaced, a blank line between paragraphs.
 */
export function tidyDraft(raw: string, registry: Registry): Tidied {
  const maps: OffsetMap[] = [];
  let text = raw;
  for (const step of [formatted, spaced, joinedWords]) {
    const edits = withoutOverlaps(step(text, registry));
    if (edits.length === 0) continue;
    maps.push(offsetMap(edits));
    text = applyEdits(text, edits);
  }
  return { text, map: inTurn(maps) };
}

const formatted = (text: string, registry: Registry): TextEdit[] => format(makeSnapshot(text, registry));

const joinedWords = (text: string, registry: Registry): TextEdit[] =>
  check(makeSnapshot(text, registry), DEFAULT_CONFIG, undefined, [letterspacedWord]).flatMap(
    ({ fix }) => fix?.edits ?? [],
  );

/**
 * Sets the paragraphs of flowing text apart by blank lines, as the starter drafts do; the author's own empty paragraphs count for
 * nothing. Lines of one element, rows of a table and the comments on a paragraph stay together.
 */
function spaced(text: string, registry: Registry): TextEdit[] {
  const snapshot = makeSnapshot(text, registry);
  const { lines } = snapshot;
  if (snapshot.layout === "wrapped") return [];
  const { lineOf, isTight } = lineGroups(snapshot);
  const filled: {
    readonly from: number;
    readonly to: number;
    readonly first: string;
    readonly index: number;
  }[] = [];
  lines.starts.forEach((start, line) => {
    const to = lines.ends[line];
    const bare = text.slice(start, to).trim();
    if (bare === "") return;
    const paragraph = paragraphAt(snapshot, to);
    const own = paragraph && placeOf(snapshot, paragraph).from >= start ? paragraph.index : -1;
    filled.push({ from: start, to, first: bare.startsWith("<!--") ? "<" : bare[0], index: own });
  });
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < filled.length; i++) {
    const [a, b] = [filled[i], filled[i + 1]];
    const gap = (): string => {
      if (b.first === "<" || (a.first === "|" && b.first === "|")) return "\n";
      if (a.index < 0 || b.index < 0) return "\n\n";
      if (lineOf(a.index) === lineOf(b.index)) return "";
      return isTight(a.index, b.index) ? "\n" : "\n\n";
    };
    const wanted = gap();
    if (text.slice(a.to, b.from) !== wanted) edits.push({ from: a.to, to: b.from, text: wanted });
  }
  const last = filled.at(-1);
  if (last && text.slice(last.to) !== "\n") edits.push({ from: last.to, to: text.length, text: "\n" });
  return edits;
}
