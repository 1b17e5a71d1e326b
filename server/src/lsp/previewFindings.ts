import { type Snapshot, toFile } from "../model/snapshot";
import { baseLine, round } from "../page/drawing";
import { houseWarnings } from "../page/houseWords";
import type { Laid } from "../page/lay";
import { type Line, MM_PER_POINT, type Piece, type Sheet } from "../page/sheet";
import { pageWarnings } from "../page/warnings";
import { typeWidth } from "../page/width";
import { ruleById } from "../rules/all";
import { severityOf } from "../rules/run";
import { positionAt } from "../text/lines";
import type { Span } from "../text/span";
import type { Checked } from "./drafts";
import type { PageFinding } from "./protocol";

interface Found extends Span {
  readonly severity: PageFinding["severity"];
  readonly message: string;
}

/** More lines under words than this on one page help nobody. */
const MOST = 200;

/** What was found in a draft, page by page, with where the lines under the words go; offsets are the file's. */
export function findingsOnPages(checked: Checked, laid: Laid): PageFinding[][] {
  const { snapshot, findings, setup } = checked;
  const en = setup.config.language === "en";
  const warnings = pageWarnings(laid).flatMap((warning): Found | [] => {
    const rule = ruleById(`layout/${warning.kind}`);
    const severity = rule ? severityOf(rule, setup.config) : "hint";
    // A draft with its red head has these from the rules.
    if (severity === null || findings.some((one) => one.rule === rule?.id)) return [];
    return {
      ...toFile(snapshot, warning.paragraph, warning),
      severity,
      message: en ? warning.en : warning.zh,
    };
  });
  const house = houseWarnings(snapshot.notice, laid.profile).map(
    (warning): Found => ({
      ...toFile(snapshot, warning.paragraph, warning),
      severity: "hint",
      message: en ? warning.en : warning.zh,
    }),
  );
  const all = [
    ...findings.map(({ from, to, severity, message }) => ({ from, to, severity, message })),
    ...warnings,
    ...house,
  ];
  all.sort((a, b) => a.from - b.from);
  return laid.sheets.map((sheet) => onPage(sheet, all, snapshot));
}

function onPage(sheet: Sheet, all: readonly Found[], snapshot: Snapshot): PageFinding[] {
  const rects = new Map<Found, { x: number; y: number; width: number }[]>();
  for (const line of sheet.lines)
    for (const piece of line.pieces) {
      if (!piece.source) continue;
      const span = toFile(snapshot, piece.source.paragraph, piece.source);
      for (const found of touching(all, span)) {
        const own = rects.get(found) ?? [];
        own.push(rectOf(found, span, piece, line));
        rects.set(found, own);
      }
    }
  return [...rects].slice(0, MOST).map(([found, places]) => ({
    severity: found.severity,
    message: found.message,
    ...positionAt(snapshot.lines, found.from),
    rects: joined(places),
  }));
}

/** Those of `all` (by their start) that have something in a span. */
function touching(all: readonly Found[], { from, to }: Span): Found[] {
  const found: Found[] = [];
  for (let i = firstFrom(all, to) - 1; i >= 0 && i > firstFrom(all, from) - 1 - LOOK_BACK; i--)
    if (all[i].to > from || (all[i].from === all[i].to && all[i].from >= from)) found.push(all[i]);
  return found;
}

/** Findings may overlap; so many before a span are looked at. */
const LOOK_BACK = 12;

/** How many begin before an offset. */
function firstFrom(all: readonly Found[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Under the characters of a piece that a finding has; at least half a character wide. */
function rectOf(found: Span, span: Span, piece: Piece, line: Line): { x: number; y: number; width: number } {
  const perUnit = piece.width / Math.max(0.5, typeWidth(piece.text));
  const before = Math.max(0, found.from - span.from);
  const end = Math.min(piece.text.length, Math.max(found.to - span.from, before));
  const x = piece.x + typeWidth(piece.text.slice(0, before)) * perUnit;
  const width = Math.max(0.5, typeWidth(piece.text.slice(before, end))) * perUnit;
  const y = baseLine(line) + 0.2 * piece.size * MM_PER_POINT;
  return { x: round(x), y: round(y), width: round(width) };
}

/** Pieces of one line under one line. */
function joined(rects: readonly { x: number; y: number; width: number }[]): PageFinding["rects"] {
  const lines: { x: number; y: number; width: number }[] = [];
  for (const rect of rects) {
    const last = lines[lines.length - 1];
    if (last?.y === rect.y && rect.x - (last.x + last.width) < 1)
      last.width = round(rect.x + rect.width - last.x);
    else lines.push({ ...rect });
  }
  return lines;
}
