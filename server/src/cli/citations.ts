import { dirname } from "node:path";
import {
  CITATIONS_NAMES,
  type CitationList,
  fullestCitations,
  NO_CITATIONS,
  UNCLEAR,
} from "../model/citationList";
import { describe, findUp, shownPath } from "./files";
import { readTable } from "./readTable";

/** Reads the lists of citations that lie nearest to drafts, each file once. */
export class Citations {
  readonly #read = new Map<string, Promise<CitationList>>();

  /** `unreadable` takes a line about each list that cannot be read or names nothing; drafts are then checked without. */
  constructor(private readonly unreadable: string[]) {}

  /** The list for a draft, empty where there is none. */
  for(draft: string): Promise<CitationList> {
    const found = CITATIONS_NAMES.flatMap((name) => findUp(draft, name) ?? []);
    const path = found.reduce(
      (best, one) => (dirname(one).length > dirname(best).length ? one : best),
      found[0],
    );
    if (path === undefined) return Promise.resolve(NO_CITATIONS);
    let reading = this.#read.get(path);
    if (!reading) {
      reading = this.#list(path);
      this.#read.set(path, reading);
    }
    return reading;
  }

  async #list(path: string): Promise<CitationList> {
    try {
      const list = fullestCitations(await readTable(shownPath(path)));
      if (list.isUnclear) this.unreadable.push(`${shownPath(path)}: ${UNCLEAR.zh} (${UNCLEAR.en})`);
      return list;
    } catch (error) {
      this.unreadable.push(describe(shownPath(path), error));
      return NO_CITATIONS;
    }
  }
}
