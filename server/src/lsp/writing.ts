import type { Diagnostic, Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { type Unfinished, unfinishedIn } from "../rules/unfinished";
import type { OpenText } from "./openText";

/** Whoever has not touched a line for so long (milliseconds) is not amid writing it. */
const REST = 1500;
/** A piece of text up to this length may have been typed: an input method and a completion give whole phrases. */
const LONGEST_TYPED = 64;

/** What is told of an open draft: where somebody writes in it, and what the client has been shown. */
interface Place {
  readonly version: number;
  /** When it was last changed. */
  readonly at: number;
  /** What was written last; null where nobody writes. */
  readonly hand: Range | null;
  /** Findings of unfinished text that the client shows, where they stand now. */
  readonly shown: readonly Shown[];
  readonly isHolding: boolean;
}

type Shown = Pick<Diagnostic, "code" | "range">;

/**
 * Holds back what says no more than that a line, or an item, is not complete, while somebody writes it. What the client has been
 * shown before stays; what stands elsewhere is shown at once.
 */
export class Writing {
  readonly #places = new Map<string, Place>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * `now` in milliseconds of a clock that only goes forward. `onRest` is told of a draft of which something was held back and is
   * to be shown now, without a change that the client would ask about by itself. Null where the client cannot be told: then
   * nothing is held back.
   */
  constructor(
    private readonly now: () => number,
    private readonly onRest: ((uri: string) => void) | null,
  ) {}

  /** A draft was opened or changed. */
  changed({ uri, version, changes }: OpenText): void {
    if (this.onRest === null) return;
    const last = this.#places.get(uri);
    const isWhole = changes === undefined || !changes.every(hasRange);
    const shown = isWhole ? [] : changes.reduce(movedAll, last?.shown ?? []);
    const hand = isWhole ? null : handIn(changes);
    this.#places.set(uri, { version, at: this.now(), hand, shown, isHolding: last?.isHolding ?? false });
  }

  /** What of the findings of a version the client is to be shown now. `itemEnd` gives the last line of the item that begins in one. */
  ripe(uri: string, version: number, found: Diagnostic[], itemEnd: (line: number) => number): Diagnostic[] {
    const place = this.#places.get(uri);
    if (!place) return found;
    const hand = this.#isResting(place) ? null : place.hand;
    const ripe = hand === null ? found : found.filter((each) => !isHeld(each, hand, place.shown, itemEnd));
    const isHolding = ripe.length < found.length;
    // Of a version that is gone already nobody knows where things stand.
    const shown = version === place.version ? ripe.filter(isOfUnfinished) : place.shown;
    this.#places.set(uri, { ...place, shown, isHolding });
    if (isHolding) this.#wake(uri, place);
    return ripe;
  }

  /** Nobody writes any more: what was held back is to be shown. */
  rest(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    const place = this.#places.get(uri);
    if (!place) return;
    this.#places.set(uri, { ...place, hand: null, isHolding: false });
    if (place.isHolding) this.onRest?.(uri);
  }

  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#places.delete(uri);
  }

  /** One timer for all keys: one that finds a later key waits once more. */
  #wake(uri: string, { at }: Place): void {
    if (this.#timers.has(uri)) return;
    const look = (): void => {
      this.#timers.delete(uri);
      const place = this.#places.get(uri);
      if (!place?.isHolding) return;
      if (this.#isResting(place)) this.rest(uri);
      else this.#wake(uri, place);
    };
    this.#timers.set(uri, setTimeout(look, Math.max(0, at + REST - this.now())));
  }

  #isResting({ at }: Place): boolean {
    return this.now() - at >= REST;
  }
}

type Change = TextDocumentContentChangeEvent & { readonly range: Range };

const hasRange = (change: TextDocumentContentChangeEvent): change is Change =>
  "range" in change &&
  typeof change.text === "string" &&
  isPosition(change.range?.start) &&
  isPosition(change.range?.end);

const isPosition = (given: Position | undefined): boolean =>
  Number.isInteger(given?.line) && Number.isInteger(given?.character);

/** Where a hand may have made the changes: at the last, for clients give those of one stroke from below. */
function handIn(changes: readonly Change[]): Range | null {
  const last = changes.at(-1);
  if (!last || !changes.every(isSmall)) return null;
  const { start, end } = last.range;
  return { start, end: shift(end, start, end, last.text) };
}

/** A key, a phrase of an input method, a new line; no paste of lines. */
function isSmall({ range: { start, end }, text }: Change): boolean {
  return text.length <= LONGEST_TYPED && breaksIn(text) <= 1 && end.line - start.line <= 1;
}

const breaksIn = (text: string): number => text.split("\n").length - 1;

const kindOf = ({ code }: Diagnostic): Unfinished | null =>
  typeof code === "string" ? unfinishedIn(code) : null;
const isOfUnfinished = (found: Diagnostic): boolean => kindOf(found) !== null;

function isHeld(
  found: Diagnostic,
  hand: Range,
  shown: readonly Shown[],
  itemEnd: (line: number) => number,
): boolean {
  const { code, range } = found;
  const { line } = hand.end;
  const kind = kindOf(found);
  if (kind === null || range.start.line > line) return false;
  if (range.end.line < line && (kind !== "item" || itemEnd(range.end.line) < line)) return false;
  if (kind === "word" && !overlaps(hand, range)) return false;
  return !shown.some((each) => each.code === code && overlaps(each.range, range));
}

/** What only touches overlaps, too. */
const overlaps = (a: Range, b: Range): boolean =>
  compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;

const movedAll = (shown: readonly Shown[], change: Change): readonly Shown[] =>
  shown.length === 0 ? shown : shown.flatMap((each) => moved(each, change));

/** Where a finding stands behind a change; nowhere where the change is at the finding itself. */
function moved(shown: Shown, { range: { start, end }, text }: Change): readonly Shown[] {
  const { range } = shown;
  if (compare(range.end, start) < 0) return [shown];
  const isBehind = compare(range.start, end) > 0;
  const isAround = compare(range.start, start) < 0 && compare(range.end, end) > 0;
  if (!isBehind && !isAround) return [];
  const shifted = (at: Position): Position => shift(at, start, end, text);
  return [
    { ...shown, range: { start: isBehind ? shifted(range.start) : range.start, end: shifted(range.end) } },
  ];
}

function shift({ line, character }: Position, start: Position, end: Position, text: string): Position {
  const lines = breaksIn(text);
  const head = lines === 0 ? start.character : 0;
  const tail = text.length - (text.lastIndexOf("\n") + 1);
  return {
    line: line + start.line - end.line + lines,
    character: line === end.line ? character - end.character + head + tail : character,
  };
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
