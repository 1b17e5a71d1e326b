import type { Row } from "./row";

const HEAD = ["part", "what", "on", "median", "p99", "ratio", "goal", "met"] as const;

function cells({ part, name, size, unit, median, p99, ratio, against, goal, met }: Row): string[] {
  return [
    part,
    name,
    size,
    `${figure(median)} ${unit}`,
    p99 === null ? "" : `${figure(p99)} ${unit}`,
    ratio === null ? "" : `${figure(ratio)} × ${against}`,
    goal,
    met === null ? "" : met ? "yes" : "NO",
  ];
}

/** Three digits that say something. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(value < 0.1 ? 2 : 3);
}

/** An aligned table, which Markdown reads as well. */
export function table(rows: readonly Row[]): string {
  const lines = [[...HEAD], ...rows.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const shown = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [shown(lines[0]), rule, ...lines.slice(1).map(shown)].join("\n");
}
