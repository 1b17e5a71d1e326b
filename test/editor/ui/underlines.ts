import { readMarks } from "../../../server/src/testing/marks";
import { type Box, squiggles } from "./dom";
import type { Workbench } from "./workbench";

/** Boxes as left, right and top, in CSS pixels. */
type Boxes = readonly (readonly number[])[];

/** What is to be underlined in the editor, and what is. */
export interface Underlines {
  readonly wanted: Boxes;
  readonly drawn: Boxes;
}

/** Where the stretches between ⟦ ⟧ stand in the editor now, and what it underlines; `fixture` is what it shows. */
export async function underlines(window: Workbench, fixture: string): Promise<Underlines> {
  const { text, spans } = readMarks(fixture);
  const wanted = await Promise.all(
    spans.map(({ from, to }) => {
      const stretch = text.slice(from, to);
      return window.text(stretch, text.slice(0, from).split(stretch).length - 1);
    }),
  );
  const drawn = await window.page.evaluate(squiggles);
  return { wanted: wanted.map(columns), drawn: drawn.map(columns) };
}

/** The same columns to a pixel or two, on the same lines. */
export function areSame({ wanted, drawn }: Underlines): boolean {
  return drawn.length === wanted.length && wanted.every((box, i) => isNear(box, drawn[i]));
}

function columns({ left, right, top }: Box): number[] {
  return [left, right, top];
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  return Math.abs(a[0] - b[0]) <= 2 && Math.abs(a[1] - b[1]) <= 2 && Math.abs(a[2] - b[2]) <= 20;
}
