import type {
  PageContent,
  PageFinding,
  PageLine,
  PagePiece,
  PageStroke,
  Preview,
} from "../../../server/src/lsp/protocol";
import type { Labels } from "../../src/preview/messages";
import { make } from "../dom";

const SVG = "http://www.w3.org/2000/svg";

/** A page in the window: its frame, its pieces, and where what was found in it is drawn. */
export interface DrawnPage {
  readonly element: HTMLElement;
  readonly mark: string;
  readonly lines: readonly DrawnLine[];
  readonly pieces: readonly DrawnPiece[];
  readonly findings: SVGGElement;
}

interface DrawnLine {
  readonly element: SVGGElement;
  /** Two lines with the same look are drawn alike. */
  readonly look: string;
  readonly pieces: readonly DrawnPiece[];
}

interface DrawnPiece {
  readonly element: SVGTextElement;
  /** Its base line, from the top of the paper in millimetres. */
  readonly base: number;
}

/** Draws a page; texts of the draft become text nodes, each in the width that the grid gives it. */
export function drawPage(
  content: PageContent,
  mark: string,
  paper: Preview["paper"],
  labels: Labels,
): DrawnPage {
  const element = make("section", { class: "page", "aria-label": labelOf(content, labels) });
  const svg = svgElement("svg", {
    viewBox: `0 0 ${paper.width} ${paper.height}`,
    // A picture would be one thing to a screen reader, its text nothing.
    role: "presentation",
  });
  const lines = content.lines.map(drawLine);
  const findings = svgElement("g", { class: "findings" });
  svg.append(...content.strokes.map(drawStroke), ...lines.map((line) => line.element), findings);
  element.append(svg);
  return { element, mark, lines, pieces: piecesOf(lines), findings };
}

/**
 * Makes a drawn page another: only lines that look different are drawn, which is what a key costs. What was found stays drawn
 * where it was until it is told anew.
 */
export function redrawPage(page: DrawnPage, content: PageContent, mark: string, labels: Labels): DrawnPage {
  const { element, findings } = page;
  element.setAttribute("aria-label", labelOf(content, labels));
  const lines = content.lines.map((line, i) => {
    const there = page.lines[i];
    return there?.look === lookOf(line) ? there : drawLine(line);
  });
  lines.forEach((line, i) => {
    const there = page.lines[i];
    if (there === line) return;
    if (there) there.element.replaceWith(line.element);
    else findings.before(line.element);
  });
  for (const line of page.lines.slice(lines.length)) line.element.remove();
  for (const stroke of element.querySelectorAll("svg > rect")) stroke.remove();
  element.querySelector("svg")?.prepend(...content.strokes.map(drawStroke));
  return { element, mark, lines, pieces: piecesOf(lines), findings };
}

const labelOf = ({ number }: PageContent, { page }: Labels): string => page.replace("{0}", String(number));
const lookOf = (line: PageLine): string => JSON.stringify(line);
const piecesOf = (lines: readonly DrawnLine[]): DrawnPiece[] => lines.flatMap(({ pieces }) => pieces);

function drawLine(line: PageLine): DrawnLine {
  const { base } = line;
  const element = svgElement("g", { class: "line", ...roleOf(line) });
  const pieces = line.pieces.map((piece) => ({ element: drawPiece(piece, base), base }));
  element.append(...pieces.map((piece) => piece.element));
  return { element, look: lookOf(line), pieces };
}

/** A heading is read as a whole, wherever its lines break. */
function roleOf({ heading, whole }: PageLine): Readonly<Record<string, string>> {
  if (heading === 0) return {};
  if (whole === "") return { "aria-hidden": "true" };
  const label = whole === null ? {} : { "aria-label": whole };
  return { role: "heading", "aria-level": String(heading), ...label };
}

function drawPiece({ text, x, width, size, face, latin, color }: PagePiece, base: number): SVGTextElement {
  const element = svgElement("text", {
    class: latin ? `face-${face} latin` : `face-${face}`,
    x: String(x),
    y: String(base),
    "font-size": String(size),
    textLength: String(width),
  });
  // The paper's own black follows the theme; red does not.
  if (color !== "#000000") element.setAttribute("fill", color);
  element.textContent = text;
  return element;
}

function drawStroke({ x, y, width, height, color }: PageStroke): SVGRectElement {
  const box = { x: String(x), y: String(y), width: String(width), height: String(height) };
  return svgElement("rect", color === "#000000" ? { ...box, class: "ink" } : { ...box, fill: color });
}

/** What was drawn last: the same is not drawn again, since somebody may have tabbed to it. */
const drawn = new WeakMap<SVGGElement, string>();

/** Draws the lines under what was found. Each can be reached by Tab and says what it is about. */
export function drawFindings({ findings }: DrawnPage, all: readonly PageFinding[], labels: Labels): void {
  const look = JSON.stringify(all);
  if (drawn.get(findings) === look) return;
  drawn.set(findings, look);
  findings.replaceChildren(
    ...all.map(({ severity, message, line, character, rects }) => {
      const label = `${labels.findings[severity]}：${message}`;
      const group = svgElement("g", {
        class: `finding ${severity}`,
        role: "link",
        tabindex: "0",
        "aria-label": label,
        "data-line": String(line),
        "data-character": String(character),
      });
      const title = svgElement("title", {});
      title.textContent = label;
      group.append(title);
      for (const { x, y, width } of rects) {
        group.append(svgElement("path", { d: wave(x, y, width) }));
        // Wide enough to be met by the mouse.
        const target = {
          x: String(x),
          y: String(y - 5),
          width: String(width),
          height: "6.5",
          class: "target",
        };
        group.append(svgElement("rect", target));
      }
      return group;
    }),
  );
}

const STEP = 1.2;
const SWING = 0.35;

/** A wavy line. */
function wave(x: number, y: number, width: number): string {
  const count = Math.max(1, Math.round(width / STEP));
  const step = width / count;
  const points = Array.from(
    { length: count },
    (_, i) => `q ${step / 2} ${i % 2 === 0 ? SWING * 2 : -SWING * 2} ${step} 0`,
  );
  return `M ${x} ${y} ${points.join(" ")}`;
}

function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
