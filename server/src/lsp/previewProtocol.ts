/** What client and server say to each other about the draft on paper. All lengths in millimetres, sizes of type too. */

/** Request from client to server: an open draft as pages. */
export const previewRequest = "notice/preview";

export interface PreviewParams {
  /** The draft, as a URI in the form LSP documents have it. */
  readonly uri: string;
  /** Marks of the pages that the client has: those are not sent again. */
  readonly known: readonly string[];
  /** Whether what was found is wanted, which takes longer than the pages alone. */
  readonly findings: boolean;
}

/** Null for a draft that is not open. */
export type PreviewResult = Preview | null;

export interface Preview {
  /** The version of the draft that the places belong to. */
  readonly version: number;
  readonly paper: { readonly width: number; readonly height: number };
  /** How each face is set: families of fonts in order of preference. */
  readonly faces: Readonly<Record<string, { readonly families: readonly string[]; readonly bold: boolean }>>;
  /** What the profile is called. */
  readonly profile: string;
  readonly pages: readonly PreviewPage[];
}

export interface PreviewPage {
  /** Two pages with the same mark look the same. */
  readonly mark: string;
  /** Null where the client has it by its mark. */
  readonly content: PageContent | null;
  /** Line and character (from 0) of each piece of the page in turn, flattened; -1, -1 for one that is not the draft's. */
  readonly places: readonly number[];
  /** Null where they were not asked for. */
  readonly findings: readonly PageFinding[] | null;
}

export interface PageContent {
  readonly number: number;
  readonly lines: readonly PageLine[];
  readonly strokes: readonly PageStroke[];
}

export interface PageLine {
  /** Where its characters stand, from the top of the paper. */
  readonly base: number;
  /** 1–6 for a line of a title or heading, 0 for all others. */
  readonly heading: number;
  /** With the first line of a heading all of it, empty with the others; null for what is read as it stands. */
  readonly whole: string | null;
  readonly pieces: readonly PagePiece[];
}

export interface PagePiece {
  readonly text: string;
  readonly x: number;
  /** From the first character to the last, without the gap behind it. */
  readonly width: number;
  readonly size: number;
  readonly face: string;
  /** Set in the family of Latin letters and digits instead of those of its face. */
  readonly latin: boolean;
  readonly color: string;
}

export interface PageStroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Something found in the draft, or in how it falls on the pages: a line is drawn under its words. */
export interface PageFinding {
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly message: string;
  /** Line and character of the draft. */
  readonly line: number;
  readonly character: number;
  readonly rects: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** Request from client to server: an open draft as a printable file in HTML. */
export const exportHtmlRequest = "notice/exportHtml";

export interface ExportHtmlParams {
  readonly uri: string;
}

/** `name` is a file name without folders. Null for a draft that is not open. */
export type ExportHtmlResult = { readonly name: string; readonly html: string } | null;

/** Request from client to server: where the profile of an open draft departs from GB/T 9704—2012, as a page in Markdown. */
export const profileDeviationsRequest = "notice/profileDeviations";

export interface ProfileDeviationsParams {
  readonly uri: string;
}

/** Null for a draft that is not open. */
export type ProfileDeviationsResult = { readonly page: string; readonly count: number } | null;
