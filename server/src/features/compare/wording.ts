import { obligationShift } from "../../lexicon/obligations";
import { toFile } from "../../model/snapshot";
import type { Notice } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { type Change, type ChangeKind, endOf, sideOf, spanOf } from "./change";
import type { Clause } from "./clauses";
import { diff } from "./diff";
import { type Token, tokensOf } from "./tokens";

/** One version's tokens of a clause. */
interface Text {
  readonly clause: Clause;
  readonly tokens: readonly Token[];
}

/** A change as spans of tokens. */
interface Spot {
  readonly kind: ChangeKind;
  readonly before: Span;
  readonly after: Span;
}

/**
 * What differs in the sentences of two versions of a clause: deadlines, numbers and words of obligation one by one, the rest
 * clause by clause. `matchOf` gives, for a paragraph that opens an item of the old version, that of the new one.
 */
export function wordingChanges(
  [before, beforeNotice]: readonly [Clause, Notice],
  [after, afterNotice]: readonly [Clause, Notice],
  matchOf: (index: number) => number | undefined,
): Change[] {
  if (before.text === after.text) return [];
  const texts = [
    { clause: before, tokens: tokensOf(before, beforeNotice) },
    { clause: after, tokens: tokensOf(after, afterNotice) },
  ] as const;
  const spots = diff(...keysOf(texts[0].tokens, texts[1].tokens, matchOf)).flatMap((hunk) =>
    spotsOf(hunk.before, hunk.after, texts),
  );
  return merged(spots, texts).map(({ kind, before: b, after: a }): Change => {
    const [from, to] = [sideAt(texts[0], b), sideAt(texts[1], a)];
    const shift = kind === "obligation" ? obligationShift(from.text, to.text) : null;
    return { kind, before: from, after: to, shift };
  });
}

/** What tokens are compared by. References are equal when they mean the same item, whatever its number has become. */
function keysOf(
  before: readonly Token[],
  after: readonly Token[],
  matchOf: (index: number) => number | undefined,
): [string[], string[]] {
  const aimBefore = before.map(({ aims }) => aims && `→${aims.map((aim) => matchOf(aim) ?? "").join()}`);
  const aimAfter = after.map(({ aims }) => aims && `→${aims.join()}`);
  const shared = new Set(aimBefore.filter((aim) => aim !== null && aimAfter.includes(aim)));
  const key = (aims: readonly (string | null)[]) => (token: Token, i: number) =>
    aims[i] !== null && shared.has(aims[i]) ? aims[i] : token.text;
  return [before.map(key(aimBefore)), after.map(key(aimAfter))];
}

const MARKS = /^[，。；：、！？,;:（）()]$/;

const isSpecial = ({ kind }: Token): boolean => kind !== "other";

/** Takes a hunk apart: what is of a kind by itself, and the words between. */
function spotsOf(before: Span, after: Span, [old, now]: readonly [Text, Text]): Spot[] {
  const specials = ({ tokens }: Text, { from, to }: Span): number[] =>
    tokens.slice(from, to).flatMap((token, i) => (isSpecial(token) ? [from + i] : []));
  const ofOld = specials(old, before);
  const ofNow = specials(now, after);
  const kinds = (at: readonly number[], { tokens }: Text): string => at.map((i) => tokens[i].kind).join();
  if (ofOld.length + ofNow.length === 1 && saysOneThing(old, before) && saysOneThing(now, after)) {
    const { kind } = ofOld.length === 1 ? old.tokens[ofOld[0]] : now.tokens[ofNow[0]];
    const own = ([at]: readonly number[], { from }: Span): Span =>
      at === undefined ? { from, to: from } : { from: at, to: at + 1 };
    return [{ kind: kind as ChangeKind, before: own(ofOld, before), after: own(ofNow, after) }];
  }
  if (ofOld.length === 0 || kinds(ofOld, old) !== kinds(ofNow, now))
    return [{ kind: "wording", before, after }];
  const spots: Spot[] = [];
  const between = (b: Span, a: Span): void => {
    const text = ({ tokens }: Text, { from, to }: Span): string =>
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join("");
    if (text(old, b) !== text(now, a)) spots.push({ kind: "wording", before: b, after: a });
  };
  let [b, a] = [before.from, after.from];
  ofOld.forEach((at, i) => {
    between({ from: b, to: at }, { from: a, to: ofNow[i] });
    const { kind, text } = old.tokens[at];
    if (text !== now.tokens[ofNow[i]].text)
      spots.push({
        kind: kind as ChangeKind,
        before: { from: at, to: at + 1 },
        after: { from: ofNow[i], to: ofNow[i] + 1 },
      });
    [b, a] = [at + 1, ofNow[i] + 1];
  });
  between({ from: b, to: before.to }, { from: a, to: after.to });
  return spots;
}

/** True where a stretch has nothing but marks beside deadlines, numbers and words of obligation. */
const saysOneThing = ({ tokens }: Text, { from, to }: Span): boolean =>
  tokens.slice(from, to).every((token) => isSpecial(token) || MARKS.test(token.text));

/** Words are told by whole clauses, and those that touch as one; between two other changes they keep to themselves. */
function merged(spots: readonly Spot[], [old, now]: readonly [Text, Text]): Spot[] {
  const found: Spot[] = [];
  spots.forEach((spot, i) => {
    if (spot.kind !== "wording") {
      found.push(spot);
      return;
    }
    const left = spots[i - 1]?.before.to ?? 0;
    const right = spots[i + 1]?.before.from ?? old.tokens.length;
    const back = reach(old, spot.before.from, left, -1);
    const on = reach(old, spot.before.to, right, 1);
    const grown: Spot = {
      kind: "wording",
      before: { from: spot.before.from - back, to: spot.before.to + on },
      after: {
        from: Math.max(0, spot.after.from - back),
        to: Math.min(now.tokens.length, spot.after.to + on),
      },
    };
    const last = found[found.length - 1];
    if (last?.kind !== "wording" || grown.before.from - last.before.to > 1) found.push(grown);
    else
      found[found.length - 1] = {
        kind: "wording",
        before: { from: last.before.from, to: Math.max(last.before.to, grown.before.to) },
        after: { from: last.after.from, to: Math.max(last.after.to, grown.after.to) },
      };
  });
  return found;
}

/** How many tokens lie between a place and the next mark, or the limit. */
function reach({ tokens }: Text, at: number, limit: number, step: 1 | -1): number {
  let count = 0;
  for (let i = step < 0 ? at - 1 : at; step < 0 ? i >= limit : i < limit; i += step) {
    if (MARKS.test(tokens[i].text)) break;
    count++;
  }
  return count;
}

function sideAt({ clause, tokens }: Text, { from, to }: Span) {
  const at = (token: Token): Span => toFile(clause, token.paragraph, token);
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join("");
  if (from < to) return sideOf(clause, text, { from: at(tokens[from]).from, to: at(tokens[to - 1]).to });
  const place = from > 0 ? at(tokens[from - 1]).to : (tokens[0] ? at(tokens[0]) : spanOf(clause)).from;
  return sideOf(clause, "", tokens.length === 0 ? endOf(clause) : { from: place, to: place });
}
