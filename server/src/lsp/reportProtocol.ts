/** Request from client to server: what is known of a draft, open or not, as data for other programs. */
export const reportRequest = "notice/report";

export interface ReportParams {
  readonly uri: string;
  readonly what: "check" | "outline" | "ledger";
}

/** The part that was asked for; null for what is no draft or cannot be read. Lines and columns count from 1. */
export type ReportResult = {
  readonly findings?: readonly ReportedFinding[];
  readonly outline?: readonly ReportedEntry[];
  readonly tasks?: readonly ReportedTask[];
} | null;

export interface ReportedFinding {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly rule: string;
  readonly message: string;
  /** What the fix does; absent where there is none. */
  readonly fix?: string;
}

export interface ReportedEntry {
  readonly line: number;
  readonly name: string;
  readonly detail: string;
  readonly children: readonly ReportedEntry[];
}

export interface ReportedTask {
  readonly line: number;
  readonly section: string;
  readonly item: string;
  readonly task: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly inherited: readonly string[];
  readonly deadlines: readonly string[];
}

/** Request from client to server: the series in which the drafts of the workspace are numbered. */
export const ownSeriesRequest = "notice/ownSeries";

export interface OwnSeriesParams {
  /** The year of the number to come. */
  readonly year: number;
}

/** The most used first; answered when the drafts of the workspace have been read. */
export type OwnSeriesResult = readonly OwnSeries[];

/** A series of document numbers: an agency code, whose organ is, and which number is due in the year asked for. */
export interface OwnSeries {
  readonly code: string;
  /** The issuing organ as the titles of its drafts name it; empty where they do not. */
  readonly organ: string;
  /** 清政办发〔2026〕22号. */
  readonly next: string;
  /** The last number of the year; empty where there is none yet. */
  readonly last: string;
}
