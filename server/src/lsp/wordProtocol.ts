import type { MadeFile, NothingMade } from "./protocol";

/** Request from client to server: a clean draft of a `.docx` file, or of text that was extracted from somewhere. */
export const importDraftRequest = "notice/importDraft";

export interface ImportDraftParams {
  /** The file, whose folder says by which configuration and registry it is read. */
  readonly uri: string;
  readonly base64: string;
  readonly changes: "accept" | "reject";
  readonly comments: "drop" | "keep";
}

export type ImportDraftResult =
  | {
      readonly text: string;
      /** What of the file is not in the draft, as a line for the user; empty where all is. */
      readonly left: string;
      /** Tracked changes that were accepted or rejected. */
      readonly changes: number;
    }
  | NothingMade;

/** Request from client to server: a copy of a `.docx` file with what is found in it as Word's comments. */
export const commentWordRequest = "notice/commentWord";

export interface CommentWordParams {
  readonly uri: string;
  readonly base64: string;
}

export type CommentWordResult = { readonly base64: string; readonly comments: number } | NothingMade;

/**
 * Request from client to server: a whole open draft as a Word file, set by the profile of its office. It may be cancelled; under the
 * token `progress` the server reports by `$/progress` what part is done, 0 to 1. Null for a draft that is not open.
 */
export const exportWordRequest = "notice/exportWord";
export type ExportWordParams = { readonly uri: string; readonly progress?: string };
export type ExportWordResult = MadeFile | NothingMade | null;
