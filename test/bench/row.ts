/** A figure, the same in the table on the terminal, in the JSON and on the page docs/performance.md. */
export interface Row {
  /** The part of the bench it belongs to, such as `keys`. */
  readonly part: string;
  readonly name: string;
  /** What it was measured on, in words; empty where there is but one. */
  readonly size: string;
  readonly unit: "ms" | "MB" | "KB";
  readonly median: number;
  /** The worst of a hundred; null where a figure was not taken often. */
  readonly p99: number | null;
  /** Median of the ratios to what `against` names, each taken in the same moment; null where there is nothing beside it. */
  readonly ratio: number | null;
  readonly against: string;
  /** The limit in words; empty for what is only there for comparison. */
  readonly goal: string;
  readonly met: boolean | null;
}

/** How thorough: `quick` gives a feeling in two minutes, `full` the figures of the page. */
export type Mode = "quick" | "full";

/** Measures something; tells what it is about to do by `say`. */
export type Part = (mode: Mode, say: (what: string) => void) => Promise<Row[]>;

type Loose = Partial<Row> & Pick<Row, "part" | "name" | "median">;

/** A row; what is left out is empty, and times are milliseconds. */
export function row(given: Loose): Row {
  return { size: "", unit: "ms", p99: null, ratio: null, against: "", goal: "", met: null, ...given };
}
