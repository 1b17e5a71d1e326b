import { formNumber } from "./numberForms";
import type { Styles } from "./styles";
import { child, childrenOf, numberOf, switchOf, valOf, type XmlElement } from "./xml";

/** The text of an automatic number, and what stands between it and the paragraph (`tab`, `space`, `nothing`). */
export interface Label {
  readonly text: string;
  readonly suffix: string;
  /** True for a bullet: a sign, no number. */
  readonly bullet: boolean;
}

interface Level {
  readonly start: number;
  readonly form: string;
  readonly pattern: string;
  readonly suffix: string;
  readonly legal: boolean;
  readonly hidden: boolean;
  /** Null: a number of any higher level starts it again. 0: nothing does. n: one of level n (from 1) or higher. */
  readonly restart: number | null;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list starts a level anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const LONGEST_CHAIN = 8;
const PLAIN: Level = {
  start: 1,
  form: "decimal",
  pattern: "",
  suffix: "tab",
  legal: false,
  hidden: false,
  restart: null,
};

/** Which level of a list a style stands on (`w:pStyle`), for `readStyles`. */
export function styleLevels(root: XmlElement | null): (list: string, style: string) => number | null {
  const definitions = new Map(
    childrenOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map(
    childrenOf(root, "w:num").map((one) => [
      one.attributes["w:numId"] ?? "",
      definitions.get(valOf(one, "w:abstractNumId") ?? ""),
    ]),
  );
  return (list, style) => {
    const level = childrenOf(lists.get(list), "w:lvl").find((one) => valOf(one, "w:pStyle") === style);
    return numberOf(level?.attributes["w:ilvl"]);
  };
}

/** Counts the automatic numbers of a document, paragraph by paragraph in order (ECMA-376 Part 1, 17.9). */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | null, styles: Styles) {
    const definitions = new Map(
      childrenOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
    );
    const lists = new Map(childrenOf(root, "w:num").map((one) => [one.attributes["w:numId"] ?? "", one]));
    const resolve = (id: string, depth: number): [string, XmlElement | undefined] => {
      const definition = definitions.get(id);
      const link = valOf(definition, "w:numStyleLink");
      const linked = link === null ? undefined : lists.get(styles.listOf(link) ?? "");
      if (!linked || depth > LONGEST_CHAIN) return [id, definition];
      return resolve(valOf(linked, "w:abstractNumId") ?? "", depth + 1);
    };
    for (const [id, list] of lists) {
      const [definition, element] = resolve(valOf(list, "w:abstractNumId") ?? "", 0);
      const levels = new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const level of childrenOf(element, "w:lvl")) addLevel(levels, level);
      for (const override of childrenOf(list, "w:lvlOverride")) {
        const at = numberOf(override.attributes["w:ilvl"]);
        const start = numberOf(valOf(override, "w:startOverride"));
        const level = child(override, "w:lvl");
        if (level) addLevel(levels, level);
        if (at !== null && start !== null) starts.set(at, start);
      }
      this.#lists.set(id, { definition, levels, starts });
    }
  }

  /** Counts a paragraph of that list and level (from 0), and gives its number; null where there is no such list. */
  next({ id, level }: { readonly id: string; readonly level: number }): Label | null {
    const list = this.#lists.get(id);
    if (!list || level < 0 || level >= LEVELS) return null;
    const counts = this.#countsOf(list.definition);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const at of list.starts.keys()) counts[at] = null;
    }
    const levelAt = (at: number): Level => list.levels.get(at) ?? PLAIN;
    const startOf = (at: number): number => list.starts.get(at) ?? levelAt(at).start;
    const before = counts[level] ?? null;
    counts[level] = before === null ? startOf(level) : before + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const { restart } = levelAt(deeper);
      if (restart === null || level < restart) counts[deeper] = null;
    }
    const own = levelAt(level);
    const text = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { form } = levelAt(at);
      return formNumber(own.legal && form !== "none" ? "decimal" : form, counts[at] ?? startOf(at));
    });
    const bullet = own.form === "bullet";
    return { text: bullet || own.hidden ? "" : text, suffix: own.suffix, bullet };
  }

  #countsOf(definition: string): (number | null)[] {
    const known = this.#counts.get(definition);
    if (known) return known;
    const counts = new Array<number | null>(LEVELS).fill(null);
    this.#counts.set(definition, counts);
    return counts;
  }
}

function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  const at = numberOf(element.attributes["w:ilvl"]);
  if (at === null) return;
  levels.set(at, {
    start: numberOf(valOf(element, "w:start")) ?? 1,
    form: formOf(element),
    pattern: valOf(element, "w:lvlText") ?? "",
    suffix: valOf(element, "w:suff") ?? "tab",
    legal: switchOf(element, "w:isLgl") ?? false,
    hidden: switchOf(child(element, "w:rPr"), "w:vanish") ?? false,
    restart: numberOf(valOf(element, "w:lvlRestart")),
  });
}

/** Newer forms stand in a choice with an older one to fall back to. */
function formOf(level: XmlElement): string {
  const choice = child(level, "mc:AlternateContent");
  const direct = valOf(level, "w:numFmt") ?? valOf(child(choice, "mc:Fallback"), "w:numFmt");
  return direct ?? "decimal";
}
