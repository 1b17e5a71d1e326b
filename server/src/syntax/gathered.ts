import { carried, carriedIn } from "../text/derived";
import type { Run } from "./runs";
import type { Body, Named, Paragraph } from "./tree";

/** What is asked: paragraphs with the runs that hold their bodies, such as a notice. */
export interface Asked {
  readonly paragraphs: readonly Paragraph[];
  readonly runs: readonly Run[];
}

/** What was found in a run, with the place of its body in the run. */
interface Found<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * Makes a question put to every paragraph one that is answered by runs: `find` is asked once for each body, and a new version
 * costs as many steps as there are runs and things found. Whatever `find` gives must follow from the body. Answers come in
 * order of place, of paragraphs of every role.
 */
export function gathered<T>(find: (body: Body) => Iterable<T>): (asked: Asked) => Named<T>[] {
  const foundIn = carried((run: Run) => search(run, find));
  return (asked) => placed(asked, foundIn);
}

/** As `gathered`, for what follows from the body and a context, which must be the same object while it says the same. */
export function gatheredIn<C extends object, T>(
  find: (body: Body, context: C) => Iterable<T>,
): (asked: Asked, context: C) => Named<T>[] {
  const foundIn = carriedIn((run: Run, context: C) => search(run, (body) => find(body, context)));
  return (asked, context) => placed(asked, (run) => foundIn(run, context));
}

/** The paragraphs that `holds` is true of. */
export function paragraphsWith(holds: (body: Body) => boolean): (asked: Asked) => Paragraph[] {
  const find = gathered((body) => (holds(body) ? [true] : NONE));
  return (asked) => find(asked).map(({ paragraph }) => paragraph);
}

/** Makes a question whether any paragraph is such. */
export function anyWith(holds: (body: Body) => boolean): (asked: Asked) => boolean {
  const inRun = carried(({ bodies }: Run): boolean => bodies.some(holds));
  return ({ runs }) => runs.some(inRun);
}

/** Makes a sum over all paragraphs. */
export function summed(count: (body: Body) => number): (asked: Asked) => number {
  const inRun = carried(({ bodies }: Run): number => bodies.reduce((sum, body) => sum + count(body), 0));
  return ({ runs }) => runs.reduce((sum, run) => sum + inRun(run), 0);
}

const NONE: readonly never[] = [];

function search<T>({ bodies }: Run, find: (body: Body) => Iterable<T>): readonly Found<T>[] {
  let found: Found<T>[] | undefined;
  for (let at = 0; at < bodies.length; at++)
    for (const value of find(bodies[at])) (found ??= []).push({ at, value });
  return found ?? NONE;
}

function placed<T>({ runs, paragraphs }: Asked, foundIn: (run: Run) => readonly Found<T>[]): Named<T>[] {
  const all: Named<T>[] = [];
  let from = 0;
  for (const run of runs) {
    const found = foundIn(run);
    for (let i = 0; i < found.length; i++)
      all.push({ paragraph: paragraphs[from + found[i].at], value: found[i].value });
    from += run.bodies.length;
  }
  return all;
}
