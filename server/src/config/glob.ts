/**
 * Globs of a configuration, matched in time that grows with pattern times path: patterns come with workspaces that nobody knows,
 * so none becomes a regular expression. `*`, `?`, `[a-z]`, `[!a]` within a name, `**` for any folders, `{a,b}`; `\` makes
 * the next character mean itself.
 */

/** More alternatives than this are no pattern that anybody wrote by hand; it matches nothing. */
const MOST_ALTERNATIVES = 200;

/** True when a path with forward strokes matches. */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split("/").map((name) => [...name]);
  return alternatives(pattern).some((one) => {
    const parts = one.split("/").map((part) => (part === "**" ? null : pieces(part)));
    return matchRun(
      parts,
      names,
      (part) => part === null,
      (part, name) => matchName(part!, name),
    );
  });
}

/** The patterns that `{a,b}` stand for, inner braces first. */
function alternatives(pattern: string): readonly string[] {
  let list = [pattern];
  for (;;) {
    const next = list.flatMap((one) => {
      const close = one.indexOf("}");
      const open = close < 0 ? -1 : one.lastIndexOf("{", close);
      if (open < 0) return [one];
      const [head, tail] = [one.slice(0, open), one.slice(close + 1)];
      return one
        .slice(open + 1, close)
        .split(",")
        .map((choice) => head + choice + tail);
    });
    if (next.length > MOST_ALTERNATIVES) return [];
    if (next.length === list.length && next.every((one, i) => one === list[i])) return list;
    list = next;
  }
}

/** Tells whether a character fits; null is `*`. */
type Piece = ((char: string) => boolean) | null;

function pieces(part: string): Piece[] {
  const found: Piece[] = [];
  const chars = [...part];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i];
    const close = char === "[" ? chars.indexOf("]", i + 2) : -1;
    if (char === "*") found.push(null);
    else if (char === "?") found.push(() => true);
    else if (close > 0) {
      found.push(oneOf(chars.slice(i + 1, close)));
      i = close;
    } else {
      const literal = char === "\\" && i + 1 < chars.length ? chars[++i] : char;
      found.push((one) => one === literal);
    }
  }
  return found;
}

function oneOf(set: readonly string[]): Piece {
  const isNot = set[0] === "!" || set[0] === "^";
  const chars = isNot ? set.slice(1) : set;
  const within = (char: string): boolean =>
    chars.some(
      (one, i) =>
        one === char || (one === "-" && i > 0 && chars[i - 1] <= char && char <= (chars[i + 1] ?? "")),
    );
  return (char) => within(char) !== isNot;
}

const matchName = (part: readonly Piece[], name: readonly string[]): boolean =>
  matchRun(
    part,
    name,
    (piece) => piece === null,
    (piece, char) => piece!(char),
  );

/** Wildcards against a list: on a mismatch only the last wildcard takes one more, since earlier ones could gain nothing. */
function matchRun<P, T>(
  pattern: readonly P[],
  list: readonly T[],
  isStar: (one: P) => boolean,
  fits: (one: P, item: T) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let i = 0; i < list.length; ) {
    if (at < pattern.length && isStar(pattern[at])) {
      star = at++;
      taken = i;
    } else if (at < pattern.length && fits(pattern[at], list[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++taken;
    } else return false;
  }
  while (at < pattern.length && isStar(pattern[at])) at++;
  return at === pattern.length;
}
