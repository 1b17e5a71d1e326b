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
