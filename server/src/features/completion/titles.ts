import { splitTitle } from "../../model/docNumbers";
import { placeOf } from "../../model/snapshot";
import { titleKey } from "../../model/symbols/documents";
import { citedTitles } from "../../model/words/citedTitles";
import { shortNamesOf } from "../../model/words/shortNames";
import { squeeze } from "../../text/chars";
import { numbersOfTitle } from "./numbers";
import { fitTo, fitting, type Offer } from "./offer";
import { type CompletionPlace, roleAt } from "./place";

/** More titles than this are not looked up for their numbers. */
const MOST = 50;
/** Elements that name documents without their numbers. */
const WITHOUT_NUMBERS: ReadonlySet<string | null> = new Set(["title", "title-note", "head", "issuer-mark"]);

interface Title {
  readonly text: string;
  readonly detail: string;
  /** A short name, which never has a number. */
  readonly short: boolean;
}

/**
 * Inside 《: short names that the draft has given, the titles it cites and issues, those that the workspace bears and
 * cites; with 》 and, where the draft has not yet told it, the number. Nothing amid a title that is there already.
 */
export function completeTitle(place: CompletionPlace): Offer[] {
  const open = place.said.lastIndexOf("《");
  if (open < place.said.lastIndexOf("》") || open < 0) return numberBehind(place);
  const typed = place.said.slice(open + 1);
  const close = place.after.search(/[《》]/);
  if (close > 0 && place.after[close] === "》") return [];
  const over = close === 0 && place.after[0] === "》" ? 1 : 0;
  const mayNumber = !WITHOUT_NUMBERS.has(roleAt(place)) && !/^\s*[（()）〕》]/.test(place.after.slice(over));
  const fit = fitTo(typed);
  return fitting(titles(place), ({ text }) => fit(text, splitTitle(text).issuer.length))
    .slice(0, MOST)
    .map(({ text, detail, short }): Offer => {
      const number = mayNumber && !short ? untold(place, text) : "";
      return {
        label: text,
        insert: number ? `${text}》（${number}）` : `${text}》`,
        kind: "title",
        detail: number || detail,
        typed,
        over,
      };
    });
}

/** Right behind 》: the number in brackets, where it is known and not there yet. */
function numberBehind(place: CompletionPlace): Offer[] {
  const { said, after } = place;
  if (!said.endsWith("》") || /^\s*[（()）》〉]/.test(after) || WITHOUT_NUMBERS.has(roleAt(place))) return [];
  const title = titleBefore(said);
  const number = title === "" ? "" : untold(place, title);
  return number === "" ? [] : [{ insert: `（${number}）`, kind: "number", detail: title, typed: "" }];
}

/** The title that ends with the text. */
export function titleBefore(said: string): string {
  let depth = 0;
  for (let i = said.length - 1; i >= 0; i--) {
    if (said[i] === "》") depth++;
    else if (said[i] === "《" && --depth === 0) return said.slice(i + 1, -1);
  }
  return "";
}

/** The number of a title, empty where nobody knows it or the draft has told it further up. */
function untold(place: CompletionPlace, title: string): string {
  const key = titleKey(title);
  const isTold = citedTitles(place.snapshot).some(
    ({ paragraph, citation }) =>
      placeOf(place.snapshot, paragraph).from <= place.offset &&
      paragraph !== place.paragraph &&
      citation.docNumber >= 0 &&
      titleKey(citation.title) === key,
  );
  return isTold ? "" : (numbersOfTitle(place, key)[0] ?? "");
}

/** True for a title whose marks are in pairs and which does not end like a sentence. */
function isSound(title: string): boolean {
  const isPaired = ["（）", "〈〉", "“”", "〔〕"].every(
    ([open, close]) => title.split(open).length === title.split(close).length,
  );
  return title.length > 1 && isPaired && !/[，。；：、]$/.test(title);
}

function titles(place: CompletionPlace): Title[] {
  const { snapshot, workspace, uri, paragraph, offset, neighbours } = place;
  const { notice } = snapshot;
  const found = new Map<string, Title>();
  const add = (text: string, detail: string, short = false): void => {
    const inner = squeeze(text).replace(/《/g, "〈").replace(/》/g, "〉");
    const key = short ? inner : titleKey(inner);
    if (isSound(inner) && !found.has(key)) found.set(key, { text: inner, detail, short });
  };
  for (const { name, cited } of shortNamesOf(snapshot))
    if (placeOf(snapshot, cited.paragraph).from < offset) add(name, cited.citation.title, true);
  for (const part of notice.parts.slice(1)) if (part.title) add(part.title.text, "本稿印发");
  for (const cited of citedTitles(snapshot)) {
    const { from, to } = cited.citation;
    const at = place.said.length;
    const isHere = cited.paragraph === paragraph && from < at && at <= to;
    if (!isHere && cited.citation.title.length > 5) add(cited.citation.title, "本稿引用");
  }
  for (const { title } of neighbours.listed.documents) add(title, "引用文件清单");
  const own = titleKey(notice.title?.text ?? "");
  for (const key of workspace.keysOf("title")) if (key !== own) add(workspace.nameOf(key, uri), "工作区文稿");
  return [...found.values()];
}
