/** What makes files of drafts: a script of its own, for it is heavy and seldom wanted. */
export type Exporters = typeof import("../export/exporters");
/** What reads Word files, likewise. */
export type Importers = typeof import("../import/importers");

/** What rules say of themselves, which nobody needs for checking: a script of its own, too. */
export type RuleTexts = typeof import("../rules/ruleTexts");

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
  /** Loads what makes files, on first use. `script` is where the client says it lies; Node knows by itself. */
  readonly exporters: (script: string | null) => Promise<Exporters>;
  /** Loads what rules say of themselves, on first use. It lies beside `exporters`, the script that the client tells of. */
  readonly ruleTexts: (exporters: string | null) => Promise<RuleTexts>;
  readonly importers: (script: string | null) => Promise<Importers>;
}
