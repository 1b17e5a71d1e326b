/** Request from client to server: the responsibility ledger (责任台账) of an open draft as it is now. */
export const ledgerRequest = "notice/ledger";

export interface LedgerParams {
  /** The draft, as a URI in the form LSP documents have it. */
  readonly uri: string;
  /** True for the members of groups in place of the groups, where the registry lists them. */
  readonly expand?: boolean;
}

/** Null for a draft that is not open. */
export type LedgerResult = LedgerOfDraft | null;

export interface LedgerOfDraft {
  /** The version of the draft that the ranges belong to. */
  readonly version: number;
  /** In order of place. */
  readonly tasks: readonly LedgerTask[];
}

/** What the ledger tells of one task. Names and texts are the draft's own. */
export interface LedgerTask {
  /** From the item's ordinal to the end of its last bracket. LSP positions. */
  readonly range: LedgerRange;
  /** Title of the part; empty for the notice's own body. */
  readonly part: string;
  /** The section of the first level with its ordinal; empty for a task outside all. */
  readonly section: string;
  /** The ordinals below the section: （一）1.; empty where the section itself is the task. */
  readonly ordinal: string;
  /** The task in a few words. */
  readonly short: string;
  /** The whole task, without ordinal and bracket. */
  readonly task: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly guide: readonly string[];
  /** Units that an earlier bracket declared for all that follow. */
  readonly inherited: readonly string[];
  readonly deadlines: readonly LedgerTerm[];
  readonly targets: readonly string[];
}

export interface LedgerTerm {
  readonly text: string;
  /** The last day as YYYY-MM-DD; null where the text names none. */
  readonly date: string | null;
  readonly kind: "date" | "recurring" | "longterm";
}

export interface LedgerRange {
  readonly start: LedgerPosition;
  readonly end: LedgerPosition;
}

export interface LedgerPosition {
  readonly line: number;
  readonly character: number;
}
