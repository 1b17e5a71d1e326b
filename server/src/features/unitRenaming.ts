import { fileEdit, type ParagraphEdit } from "../model/fileEdits";
import { sameTask, spanInList } from "../model/responsibility/sameTask";
import type { Snapshot } from "../model/snapshot";
import type { Duty, Paragraph, UnitMention } from "../syntax/tree";
import type { TextEdit } from "../text/edits";

/**
 * Gives units new names. A bracket that would then name one of them twice for a task keeps the first; the other leaves its
 * list, so far as it stands in one.
 */
export function renamedUses(snapshot: Snapshot, renamings: readonly ParagraphEdit[]): TextEdit[] {
  const byParagraph = new Map<Paragraph, ParagraphEdit[]>();
  for (const one of renamings) {
    const here = byParagraph.get(one.paragraph);
    if (here) here.push(one);
    else byParagraph.set(one.paragraph, [one]);
  }
  return [...byParagraph].flatMap(([paragraph, here]) =>
    inParagraph(paragraph, here).map((edit) => fileEdit(edit, snapshot)),
  );
}

function inParagraph(paragraph: Paragraph, renamings: readonly ParagraphEdit[]): ParagraphEdit[] {
  const byPlace = new Map(renamings.map((one) => [one.from, one]));
  const cuts: ParagraphEdit[] = [];
  for (const duty of paragraph.body.inline.duties) {
    for (const unit of doubledUnits(duty, (one) => byPlace.get(one.from)?.text ?? one.name)) {
      const span = spanInList(paragraph.body.text, unit);
      // Two that stand side by side share the 、 between them.
      if (!span || span.from < (cuts.at(-1)?.to ?? 0)) continue;
      cuts.push({ paragraph, ...span, text: "" });
      byPlace.delete(unit.from);
    }
  }
  return [...byPlace.values(), ...cuts];
}

/** The units of a bracket, in order, that would be named again for one task; those that are already are left as they are. */
function doubledUnits(duty: Duty, nameOf: (unit: UnitMention) => string): UnitMention[] {
  const first = new Map<string, UnitMention>();
  return duty.units.filter((unit) => {
    const name = nameOf(unit);
    const earlier = first.get(name);
    if (!earlier) first.set(name, unit);
    return earlier !== undefined && earlier.name !== unit.name && sameTask(duty, earlier, unit);
  });
}
