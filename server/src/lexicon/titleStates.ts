/**
 * What a text is at the moment: it belongs to its title and stands inside 《》 (GB/T 15834—2011 annex A.13). Editions and years
 * (（第7版）, （2017年修订）) are no states; they stand outside.
 */
const TITLE_STATES = [
  "试行", "暂行", "草案", "修订草案", "修正草案", "修订", "修正", "征求意见稿", "讨论稿", "送审稿", "审议稿", "试行稿", "修订稿", "建议稿",
] as const; // biome-ignore format: a table

/** The standard's own examples: （试行） and （草案） are part of the title. */
const CERTAIN: ReadonlySet<string> = new Set(["试行", "暂行", "草案", "修订草案", "修正草案"]);

/** False for a note that may also tell readers about the version they hold: （征求意见稿）, （修订）. */
export const isCertainState = (state: string): boolean => CERTAIN.has(state);

const AT_END = new RegExp(`[（(](?:${TITLE_STATES.join("|")})[）)]$`);

/** A title cut into its core and the state in brackets behind it; `state` is empty where there is none. */
export function splitState(title: string): { readonly core: string; readonly state: string } {
  const found = AT_END.exec(title);
  return found
    ? { core: title.slice(0, found.index), state: found[0].slice(1, -1) }
    : { core: title, state: "" };
}

/** The state in brackets that begins at `at`, its length included; null where none does. */
export function stateAt(
  text: string,
  at: number,
): { readonly state: string; readonly length: number } | null {
  const open = text[at];
  if (open !== "（" && open !== "(") return null;
  const state = TITLE_STATES.find(
    (word) => text.startsWith(word, at + 1) && "）)".includes(text[at + 1 + word.length] ?? " "),
  );
  return state === undefined ? null : { state, length: state.length + 2 };
}
