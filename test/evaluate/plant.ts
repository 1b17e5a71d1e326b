/** A way to break a correct draft: what to look for and what to make of it. */
export interface Fault {
  readonly kind: string;
  /** Rules that may rightly report it. */
  readonly rules: readonly string[];
  /** Finds places; must have the flag g. */
  readonly find: RegExp;
  /** The faulty text for a match; null to leave this place alone. */
  readonly make: (match: RegExpMatchArray, text: string) => string | null;
  /** False where no fix can know what stood there. */
  readonly fixable?: boolean;
}

/** One fault in an otherwise correct draft. Offsets are those of the faulty text. */
export interface Planted {
  readonly fault: Fault;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const HAN = "[\\u4e00-\\u9fff]";
/** An expression in which H is any Chinese character. */
export const han = (source: string, flags = "g"): RegExp => new RegExp(source.replaceAll("H", HAN), flags);

/** Plants a fault at up to `most` places of a draft, spread evenly, one place at a time. */
export function plant(text: string, fault: Fault, most: number): Planted[] {
  const places: Planted[] = [];
  for (const match of text.matchAll(fault.find)) {
    const broken = fault.make(match, text);
    if (broken === null || broken === match[0]) continue;
    const from = match.index;
    places.push({
      fault,
      text: text.slice(0, from) + broken + text.slice(from + match[0].length),
      from,
      to: from + broken.length,
    });
  }
  if (places.length <= most) return places;
  return Array.from({ length: most }, (_, i) => places[Math.floor((i * places.length) / most)]);
}
