import type { Position } from "../text/lines";
import { type CitationList, NO_CITATIONS } from "./citationList";

/** A document number that a draft bears, with what is needed to tell of it. */
export interface BorneNumber {
  readonly uri: string;
  /** The agency code: 清政办发. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
  /** The number as written. */
  readonly text: string;
  /** The title of the draft that bears it, empty where it has none. */
  readonly title: string;
  /** Where it stands in the file of `uri`. */
  readonly start: Position;
  readonly end: Position;
}

/** A table of tasks that lies beside a draft as a file of its own. */
export interface SideTable {
  /** The file's name. */
  readonly name: string;
  /** As the file has them, those above its header included; merged cells are filled. */
  readonly rows: readonly (readonly string[])[];
}

/** What rules and features may ask of the other files of a workspace. */
export interface Neighbours {
  /** Null where there is none. */
  readonly sideTable: SideTable | null;
  /** The numbers that drafts bear in one series: an agency code and a year. In order of the serials. */
  readonly series: (code: string, year: number) => readonly BorneNumber[];
  /** The drafts that bear a number (`numberKey`). */
  readonly bearers: (numberKey: string) => readonly BorneNumber[];
  /** The numbers under which other drafts cite or bear a title (`titleKey`), with how often each. */
  readonly numbersOf: (titleKey: string) => ReadonlyMap<string, number>;
  /** What the office lists as often cited (`notice.citations.csv`). */
  readonly listed: CitationList;
}

/** A draft by itself. */
export const NO_NEIGHBOURS: Neighbours = {
  sideTable: null,
  series: () => [],
  bearers: () => [],
  numbersOf: () => new Map(),
  listed: NO_CITATIONS,
};
