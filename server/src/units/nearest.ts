import { derived } from "../text/derived";
import { readings } from "./pinyin";
import { namesOf, type Registry } from "./registry";

/** Names by their first and by their second half: one wrong character leaves one of the halves whole. */
type Halves = ReadonlyMap<string, readonly string[]>;

/** What follows the place in all registered names that begin with it. */
export const halvesOf = derived((registry: Registry): Halves => {
  const tails = registry.entries.flatMap((entry) =>
    namesOf(entry).map(({ name }) => name.replace(/^\{地\}/, "")),
  );
  return indexHalves(tails.filter((tail) => !tail.includes("{地}")));
});

/** An index of names for `nearest`. */
export function indexHalves(names: Iterable<string>): Halves {
  const index = new Map<string, string[]>();
  for (const name of new Set(names)) {
    for (const key of keysOf(name)) {
      const list = index.get(key);
      if (list) list.push(name);
      else index.set(key, [name]);
    }
  }
  return index;
}

/**
 * The names that differ from `name` in exactly one character, the last one excepted (局 and 厅 are different organs) but for
 * what sounds like it and ends no organ's name: 应急管理居.
 */
export function nearest(index: Halves, name: string): readonly string[] {
  const found = new Set<string>();
  for (const key of keysOf(name)) {
    for (const candidate of index.get(key) ?? []) if (differsByOne(candidate, name)) found.add(candidate);
  }
  return [...found];
}

/** Characters that abbreviations of joint organs string together in any order: 文广旅体局 and 文旅广体局. */
const SHORTHAND = "文旅广电体新出教科卫健工商经信农林水城管住建规资人社民宗";
/** Others that stand for a field in a short name: 市建, 科计. */
const FIELDS = "监检计审统财税政法公安交运质药食价物粮房环气档史侨台编宣组纪";
/** Characters that names have and drop without becoming wrong. */
const OPTIONAL = "和与及市";
/** Shorter names lie too close together to miss one character. */
const SHORTEST_WHOLE = 5;

/**
 * The names that `name` becomes when two neighbouring characters change places, one that was lost is put back, or one
 * that was typed twice goes. Abbreviations of joint organs, which differ so among themselves, are left out.
 */
export function garbled(index: Halves, name: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i + 2 < name.length; i++) {
    const [a, b] = [name[i], name[i + 1]];
    if (a === b) {
      const once = name.slice(0, i) + name.slice(i + 1);
      if (has(index, once)) found.add(once);
    } else if (name.length >= SHORTEST_WHOLE && !(SHORTHAND.includes(a) && SHORTHAND.includes(b))) {
      const swapped = name.slice(0, i) + b + a + name.slice(i + 2);
      if (has(index, swapped)) found.add(swapped);
    }
  }
  if (name.length + 1 < SHORTEST_WHOLE || name[0] === "委") return [...found];
  const length = name.length + 1;
  const middle = length >> 1;
  for (const key of [`${length}<${name.slice(0, middle)}`, `${length}>${name.slice(middle - 1)}`])
    for (const candidate of index.get(key) ?? []) if (lacksOne(candidate, name)) found.add(candidate);
  return [...found];
}

/**
 * The names that `name` becomes when one character, neither the first nor the last, gives way to one that sounds the same: 公案局. Where the
 * character behind the one before it occurs in a name, it may be right there too.
 */
export function soundsLike(index: Halves, name: string): readonly string[] {
  return nearest(index, name).filter((candidate) => {
    const at = [...candidate].findIndex((char, i) => char !== name[i]);
    return (
      at > 0 &&
      at < name.length - 1 &&
      !(SHORTHAND + FIELDS).includes(name[at]) &&
      sharesReading(candidate[at], name[at]) &&
      !pairsOf(index).has(name.slice(at - 1, at + 1)) &&
      (at === name.length - 2 || !pairsOf(index).has(name.slice(at, at + 2)))
    );
  });
}

const sharesReading = (a: string, b: string): boolean => {
  const [one, other] = [readings(a)[0], readings(b)[0]];
  return one.some((reading) => other.includes(reading));
};

/** All neighbouring characters of the names. */
const pairsOf = derived((index: Halves): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const names of index.values())
    for (const name of names) for (let i = 1; i < name.length; i++) pairs.add(name.slice(i - 1, i + 1));
  return pairs;
});

function has(index: Halves, name: string): boolean {
  return index.get(keysOf(name)[0])?.includes(name) ?? false;
}

/** True when `name` is `whole` without one character that is neither its first, its last nor an optional one. */
function lacksOne(whole: string, name: string): boolean {
  let at = 0;
  while (at < name.length && whole[at] === name[at]) at++;
  const lost = whole[at];
  return at > 0 && at < name.length && !OPTIONAL.includes(lost) && whole.slice(at + 1) === name.slice(at);
}

function keysOf(name: string): string[] {
  const middle = name.length >> 1;
  return [`${name.length}<${name.slice(0, middle)}`, `${name.length}>${name.slice(middle)}`];
}

/** Last characters by those that are typed for them. */
const SOUNDS_LIKE: Readonly<Record<string, string>> = {
  居: "局", 具: "局", 据: "局", 句: "局", 剧: "局", 举: "局", 位: "委", 围: "委", 伟: "委", 半: "办", 伴: "办", 听: "厅", 步: "部", 布: "部", 远: "院",
}; // biome-ignore format: a table

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [last, typed] = [a.slice(-1), b.slice(-1)];
  if (last !== typed) return SOUNDS_LIKE[typed] === last && a.slice(0, -1) === b.slice(0, -1);
  let different = 0;
  for (let i = 0; i < a.length && different < 2; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}
