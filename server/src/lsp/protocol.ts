/** What client and server say to each other beyond LSP. The client imports this file and nothing else of the server. */
export * from "./base64";
export * from "./ledgerProtocol";
export * from "./previewProtocol";
export * from "./wordProtocol";

/**
 * Request from server to client: the text of a file that no editor need have open, such as `notice.config.json`. The
 * client reads through the editor's file system, so this works in virtual workspaces and in the browser too.
 */
export const readFileRequest = "notice/readFile";

export interface ReadFileParams {
  /** The file, as a URI in the form LSP documents have it. */
  readonly uri: string;
}

/** The file decoded as UTF-8, its byte order mark removed; null when there is no such file or it cannot be read. */
export type ReadFileResult = string | null;

/** Request from server to client, with the same question: the bytes of a file. Only a server in a worker asks. */
export const readBytesRequest = "notice/readBytes";

/** In base64; null when there is no such file, when it cannot be read or is larger than 20 MB. */
export type ReadBytesResult = string | null;

/**
 * Request from server to client: the drafts of the workspace that lie on disk, those left out that the editor hides
 * (`files.exclude`).
 */
export const findDraftsRequest = "notice/findDrafts";

/** URIs in the form LSP documents have them. */
export type FindDraftsResult = readonly string[];

/** Request from client to server, without parameters: whether it still answers at all. The answer is null. */
export const aliveRequest = "notice/alive";

/** Request from client to server: a rule's page as Markdown. */
export const rulePageRequest = "notice/rulePage";

export interface RulePageParams {
  /** The rule's id, such as `docno/bracket`. */
  readonly rule: string;
}

/** Null for a rule that there is not. */
export type RulePageResult = string | null;

/** Request from client to server: what changed in an open draft since another version of it. */
export const compareRequest = "notice/compare";

/** How a version is called, and the link behind its lines as Markdown has it, without fragment; null for no links. */
export interface CompareSide {
  readonly name: string;
  readonly link: string | null;
}

export interface CompareParams {
  /** The open draft, which is the newer version. */
  readonly uri: string;
  readonly draft: CompareSide;
  readonly other: CompareSide;
  /** The text of the earlier version. */
  readonly otherText: string;
}

/** A page in Markdown; null where the draft is not open. */
export type CompareResult = string | null;

export * from "./reportProtocol";

/** Request from client to server: a Markdown page of what must be settled before an open draft goes out. */
export const readyToSendRequest = "notice/readyToSend";

export interface ReadyToSendParams {
  readonly textDocument: { readonly uri: string };
  /** What the page's links lead to, without fragment; null for no links, the URI where it is left out. */
  readonly link?: string | null;
}

/** `open` counts the entries of the page. Null for a draft that is not open. */
export type ReadyToSendResult = { readonly page: string; readonly open: number } | null;

/** Request from client to server: a change of the numbered structure at a place. */
export const structureEditRequest = "notice/structureEdit";

export type StructureOperation =
  | "renumber"
  | "renumber-list"
  | "renumber-part"
  | "promote"
  | "demote"
  | "move-up"
  | "move-down"
  | "insert"
  | "enter"
  | "tab"
  | "shift-tab";

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface StructureEditParams {
  readonly textDocument: { readonly uri: string };
  /** The cursor, or where the selection begins. */
  readonly position: Place;
  /** Where the selection ends. */
  readonly end?: Place;
  /** The version of the document that the place is meant in. */
  readonly version: number;
  readonly operation: StructureOperation;
}

/**
 * `cursor` is a place in the text after the edits, `left` how many references to the items could not follow. Null where
 * there is no item, the key means nothing special (Enter, Tab), or the server knows another version.
 */
export type StructureEditResult =
  | {
      readonly edits: readonly {
        readonly range: { readonly start: Place; readonly end: Place };
        readonly newText: string;
      }[];
      readonly cursor: Place;
      readonly left: number;
    }
  | { readonly refused: string }
  | null;

/** A file that the server made, in base64 so that it passes through JSON. */
export interface MadeFile {
  /** A name that any file system takes, without folders. */
  readonly name: string;
  readonly base64: string;
}

/** Why there is nothing to write, as a sentence for the user. */
export interface NothingMade {
  readonly problem: string;
}

/** Request from client to server: the responsibility ledger of an open draft as a file. */
export const exportLedgerRequest = "notice/exportLedger";

export interface ExportLedgerParams {
  readonly uri: string;
  readonly format: "csv" | "md" | "xlsx" | "docx" | "ics";
  readonly order: "item" | "unit" | "deadline";
  /** True for the members of groups (市直相关单位) in place of the groups, where the registry lists them. */
  readonly expand?: boolean;
}

/** Null for a draft that is not open. */
export type ExportLedgerResult = MadeFile | NothingMade | null;

/** Request from client to server: a file for each unit that an open draft binds (会签). */
export const consultationPackRequest = "notice/consultationPack";

export interface ConsultationPackParams {
  readonly uri: string;
  readonly format: "md" | "docx" | "both";
}

export interface ConsultationPack {
  readonly files: readonly MadeFile[];
  readonly units: number;
  /** Groups that name nobody and so have no file: 市直相关单位. */
  readonly groups: readonly string[];
}

/** Null for a draft that is not open. */
export type ConsultationPackResult = ConsultationPack | NothingMade | null;

/** Request from client to server: a table of units merged into the registry that holds for a draft. Nothing is written. */
export const importUnitsRequest = "notice/importUnits";

export interface ImportUnitsParams {
  /** A draft, or any place in its folder; the registry is the one that holds there. */
  readonly uri: string;
  /** The CSV or XLSX file, in base64. */
  readonly base64: string;
}

/** The registry with the units in it, and what to ask the user before it is written. */
export interface ImportedRegistry {
  /** Where it lies or is to be made. */
  readonly uri: string;
  /** Its text as it was read; null where there is no such file yet. */
  readonly before: string | null;
  readonly text: string;
  /** Full names of new units. */
  readonly added: readonly string[];
  /** Full names with the keys whose values become others. */
  readonly changed: readonly { readonly full: string; readonly keys: readonly string[] }[];
  /** How many units say nothing new. */
  readonly same: number;
  /** Rows and values left out, and what wants a look: a sentence each that names the row. */
  readonly problems: readonly string[];
  /** Headers of columns that were not used. */
  readonly ignored: readonly string[];
}

export type ImportUnitsResult = ImportedRegistry | NothingMade;

/** Request from client to server: the table of tasks beside an open draft as its brackets have it. Nothing is written. */
export const updateTableRequest = "notice/updateTable";

export interface UpdateTableParams {
  readonly uri: string;
}

/** The table's file with the changes made. */
export interface UpdatedTable extends MadeFile {
  /** Where the file lies. */
  readonly uri: string;
  /** A sentence for each change, each of which names the row. */
  readonly changes: readonly string[];
  /** Rows of the file, from 1, that want a hand: merged cells, formulas, tasks that the text does not have. */
  readonly left: readonly number[];
}

/** Null for a draft that is not open. */
export type UpdateTableResult = UpdatedTable | NothingMade | null;

/** What the client may tell the server at start. */
export interface InitializationOptions {
  /**
   * The user's own unit registry where the setting `notice.userUnitsFile` names no file that can be read: a URI that
   * `notice/readFile`, or a server on Node itself, can read. There need be no such file.
   */
  readonly userUnits?: string;
  /**
   * Where the client shows rule pages: `PREFIX` + rule id + `.md` is the link behind a diagnostic's code. Without it
   * codes have no link.
   */
  readonly rulePages?: string;
  /** True where the client answers `notice/findDrafts`; else the server looks for drafts itself. */
  readonly findsDrafts?: boolean;
  /** True where the client has the command `notice.showReferences`. */
  readonly showsReferences?: boolean;
  /**
   * The client's command that takes a term (one string) and adds it to the user's dictionary, the setting `notice.words`.
   * Without it quick fixes offer the workspace's dictionary alone.
   */
  readonly addTermCommand?: string;
  /** True for a client that asks `notice/structureEdit` on Enter: formatting on type would do the same twice. */
  readonly ownEnter?: boolean;
  /** The client's command that asks for completions, run where a completion leaves the text to go on. */
  readonly suggestCommand?: string;

  /**
   * The folder with the scripts that the server loads, as a URL that ends with a stroke. A server in a worker cannot tell by
   * itself, and does nothing without; on Node it knows.
   */
  readonly scripts?: string;
}

/** A client's command behind a code lens. Arguments: URI, LSP position, LSP locations. */
export const showReferencesCommand = "notice.showReferences";
