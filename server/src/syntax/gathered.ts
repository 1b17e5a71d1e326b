import { carried, renewedIn } from "../text/derived";
import { exact, NOTHING, sameItems } from "../text/lists";
import type { Run } from "./runs";
import type { Body, Named, Paragraph } from "./tree";

/** What is asked: paragraphs with the runs that hold their bodies, such as a notice. */
export interface Asked {
  readonly paragraphs: readonly Paragraph[];
  readonly runs: readonly Run[];
}

/** The places in a run of the bodies that come into question, in order: of all others there is nothing to find. */
export type Among = (run: Run) => readonly number[];

/** Those with a responsibility bracket. */
export const withDuties: Among = carried((run: Run) =>
  placesIn(run.bodies, ({ inline }) => inline.duties.length > 0),
);

/** The places of the bodies that `holds` is true of. */
export function placesIn(
  bodies: readonly Body[],
  holds: (body: Body, at: number) => boolean,
): readonly number[] {
  let places: number[] | undefined;
  for (let at = 0; at < bodies.length; at++) if (holds(bodies[at], at)) (places ??= []).push(at);
  return places ?? NOTHING;
}

/**
 * Makes a question put to every paragraph one that is answered by runs: `find` is asked once for each body (`among` spares it
 * those it has nothing to say of), and a new version costs as many steps as there are runs and things found. Whatever `find`
 * gives must follow from the body. Answers come in order of place, of paragraphs of every role.
 */
export function gathered<T>(find: (body: Body) => readonly T[], among?: Among): (asked: Asked) => Named<T>[] {
  const gather = gatheredIn(find, among);
  return (asked) => gather(asked, NO_CONTEXT);
}

/** As `gathered`, for what follows from the body and a context, which must be the same object while it says the same. */
export function gatheredIn<C extends object, T>(
  find: (body: Body, context: C) => readonly T[],
  among?: Among,
): (asked: Asked, context: C) => Named<T>[] {
  const foundIn = finder(find, among);
  return ({ runs, paragraphs }, context) => {
    const all: Named<T>[] = [];
    let from = 0;
    for (const run of runs) {
      const found = foundIn(run, context);
      for (let i = 0; i < found.length; i++)
        all.push({ paragraph: paragraphs[from + found[i].at], value: found[i].value });
      from += run.bodies.length;
    }
    return all;
  };
}

/** The paragraphs that `holds` is true of. */
export function paragraphsWith(holds: (body: Body) => boolean, among?: Among): (asked: Asked) => Paragraph[] {
  const each = eachFound((body) => (holds(body) ? HOLDS : NOTHING), among);
  return (asked) => {
    const all: Paragraph[] = [];
    each(asked, 0, asked.paragraphs.length, (index) => all.push(asked.paragraphs[index]));
    return all;
  };
}

/**
 * As `gathered`, one by one with the index of the paragraph, and only of those from `from` to `to - 1`: for what is found in
 * very many.
 */
export function eachFound<T>(
  find: (body: Body) => readonly T[],
  among?: Among,
): (asked: Asked, from: number, to: number, visit: (index: number, value: T) => void) => void {
  const foundIn = finder<object, T>((body) => find(body), among);
  return ({ runs }, from, to, visit) => {
    let start = 0;
    for (const run of runs) {
      const end = start + run.bodies.length;
      if (start < to && end > from)
        for (const { at, value } of foundIn(run, NO_CONTEXT))
          if (start + at >= from && start + at < to) visit(start + at, value);
      start = end;
    }
  };
}

/** Makes a question whether any paragraph is such. */
export function anyWith(holds: (body: Body) => boolean, among?: Among): (asked: Asked) => boolean {
  const foundIn = finder((body) => (holds(body) ? HOLDS : NOTHING), among);
  return ({ runs }) => runs.some((run) => foundIn(run, NO_CONTEXT).length > 0);
}

/** Makes a sum over all paragraphs. */
export function summed(count: (body: Body) => number, among?: Among): (asked: Asked) => number {
  const sumOf = (run: Run, from: number, to: number): number => {
    const places = among?.(run);
    const end = places === undefined ? to : places.length;
    let sum = 0;
    for (let i = places === undefined ? from : 0; i < end; i++) {
      const at = places === undefined ? i : places[i];
      if (at >= from && at < to) sum += count(run.bodies[at]);
    }
    return sum;
  };
  const countIn = renewedIn((run: Run, _: object, before: number | undefined): number => {
    const { earlier, head, tail } = run;
    if (before === undefined || earlier === null) return sumOf(run, 0, run.bodies.length);
    const [old, now] = [earlier, run].map((one) => sumOf(one, head, one.bodies.length - tail));
    return before - old + now;
  });
  return ({ runs }) => {
    let sum = 0;
    for (const run of runs) sum += countIn(run, NO_CONTEXT);
    return sum;
  };
}

/**
 * Makes a question to which each run gives a short answer, drawn from what is found in it: the names that occur, the earliest
 * day. The answers of all runs are for the caller to join.
 */
export function digested<T, V extends NonNullable<unknown>>(
  find: (body: Body) => readonly T[],
  digest: (found: readonly T[]) => V,
  among?: Among,
): (asked: Asked) => V[] {
  const foundIn = finder((body) => find(body), among);
  const digestIn = carried((run: Run) => digest(foundIn(run, NO_CONTEXT).map(({ value }) => value)));
  return ({ runs }) => runs.map(digestIn);
}

/**
 * As `digested`, for a list that follows from the body and a context. A run that takes the place of one with the same answer gives
 * the same list.
 */
export function listedIn<C extends object, T, V>(
  find: (body: Body, context: C) => readonly T[],
  digest: (found: readonly T[]) => readonly V[],
  among?: Among,
): (asked: Asked, context: C) => (readonly V[])[] {
  const foundIn = finder(find, among);
  const digestIn = renewedIn((run: Run, context: C, before: readonly V[] | undefined) => {
    const list = exact(digest(foundIn(run, context).map(({ value }) => value)));
    return before !== undefined && sameItems(before, list) ? before : list;
  });
  return ({ runs }, context) => runs.map((run) => digestIn(run, context));
}

const NO_CONTEXT = {};
const HOLDS: readonly true[] = [true];

/** What was found in a run, with the place of its body in the run. */
interface Found<T> {
  readonly at: number;
  readonly value: T;
}

function finder<C extends object, T>(
  find: (body: Body, context: C) => readonly T[],
  among: Among | undefined,
): (run: Run, context: C) => readonly Found<T>[] {
  const search = (run: Run, from: number, to: number, context: C): readonly Found<T>[] => {
    const places = among?.(run);
    const end = places === undefined ? to : places.length;
    let found: Found<T>[] | undefined;
    for (let i = places === undefined ? from : 0; i < end; i++) {
      const at = places === undefined ? i : places[i];
      if (at < from || at >= to) continue;
      const values = find(run.bodies[at], context);
      // Mostly empty; a loop over the values would be set up all the same.
      for (let k = 0; k < values.length; k++) (found ??= []).push({ at, value: values[k] });
    }
    return found ?? NOTHING;
  };
  return renewedIn((run: Run, context: C, before: readonly Found<T>[] | undefined) => {
    const { bodies, earlier, head, tail } = run;
    if (before === undefined || earlier === null) return search(run, 0, bodies.length, context);
    const found = search(run, head, bodies.length - tail, context);
    const end = earlier.bodies.length - tail;
    return replaced(before, head, end, found, bodies.length - earlier.bodies.length);
  });
}

/** What was found before with `found` in place of what stood from `head` to `end - 1`; what stands behind moves by `shift`. */
function replaced<T>(
  before: readonly Found<T>[],
  head: number,
  end: number,
  found: readonly Found<T>[],
  shift: number,
): readonly Found<T>[] {
  if (before.length === 0) return found;
  let from = 0;
  while (from < before.length && before[from].at < head) from++;
  let to = from;
  while (to < before.length && before[to].at < end) to++;
  if (to === before.length && from === 0) return found;
  if (from === to && found.length === 0 && (shift === 0 || to === before.length)) return before;
  const behind = before.slice(to);
  const moved = shift === 0 ? behind : behind.map(({ at, value }) => ({ at: at + shift, value }));
  return before.slice(0, from).concat(found, moved);
}
