import type { FactsAnswer, FactsQuestion } from "./factsThread";

/** What makes files of drafts: a script of its own, for it is heavy and seldom wanted. */
export type Exporters = typeof import("../export/exporters");
/** What reads Word files, likewise. */
export type Importers = typeof import("../import/importers");

/** What rules say of themselves, which nobody needs for checking: a script of its own, too. */
export type RuleTexts = typeof import("../rules/ruleTexts");

/** What reads and checks drafts, which waits until `initialize` is answered: a script of its own, too. */
export type Checking = typeof import("./server");

/** A thread beside the server's own. */
export interface Thread {
  readonly post: (question: FactsQuestion) => void;
  readonly end: () => void;
}

/** What the server needs of its surroundings beyond the connection. */
export interface Host {
  /**
   * The text of a file by URI, without byte order mark; null where there is none, it cannot be read, or symbolic links lead
   * out of the folder `within` (a URI), where that is given: the names of such files come from a workspace.
   */
  readonly readFile: (uri: string, within?: string) => Promise<string | null>;
  /** The bytes of a file by URI; null where there is none, where it cannot be read or is larger than any table. */
  readonly readBytes: (uri: string) => Promise<Uint8Array | null>;
  /** The URIs of the drafts (`*.notice`) below a folder, for clients that do not look for them themselves. */
  readonly findDrafts: (folder: string) => Promise<readonly string[]>;
  /** The URI of a file that the user names by an absolute path or by `~/…`; null for other paths and where there are none. */
  readonly userFile: (path: string) => string | null;
  /**
   * Starts a thread that reads drafts (`factsAnswerer`) and tells of each answer, and of its own end, with the reason; null
   * where the host has no threads. May throw.
   */
  readonly startFacts:
    | ((answered: (answer: FactsAnswer) => void, ended: (reason: unknown) => void) => Thread)
    | null;
  /** Empties the room for young objects where it is fairly full, for which all else waits; null where the host cannot. */
  readonly collectYoung: (() => void) | null;
  /** Each loads its script on first use. */
  readonly checking: () => Promise<Checking>;
  readonly exporters: () => Promise<Exporters>;
  readonly importers: () => Promise<Importers>;
  readonly ruleTexts: () => Promise<RuleTexts>;
}
