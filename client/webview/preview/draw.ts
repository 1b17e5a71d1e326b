import type {
  PageContent,
  PageFinding,
  PagePiece,
  PageStroke,
  Preview,
} from "../../../server/src/lsp/protocol";
import type { Labels } from "../../src/preview/messages";
import { make } from "../dom";

const SVG = "http://www.w3.org/2000/svg";

/** A page in the window: its frame, and where what was found in it is drawn. */
export interface DrawnPage {
  readonly element: HTMLElement;
  readonly mark: string;
  /** The base line of each piece, from the top of the paper in millimetres. */
  readonly bases: readonly number[];
  readonly findings: SVGGElement;
}

/** Draws a page; texts of the draft become text nodes, each in the width that the grid gives it. */
export function drawPage(
  content: PageContent,
  mark: string,
  paper: Preview["paper"],
  labels: Labels,
): DrawnPage {
  const number = String(content.number);
  const element = make("section", { class: "page", "aria-label": labels.page.replace("{0}", number) });
  const svg = svgElement("svg", { viewBox: `0 0 ${paper.width} ${paper.height}` });
  const bases: number[] = [];
  svg.append(...content.strokes.map(drawStroke));
  for (const { base, heading, pieces } of content.lines) {
    const role = heading > 0 ? { role: "heading", "aria-level": String(heading) } : {};
    const line = svgElement("g", { class: "line", ...role });
    for (const piece of pieces) {
      line.append(drawPiece(piece, base, bases.length));
      bases.push(base);
    }
    svg.append(line);
  }
  const findings = svgElement("g", { class: "findings" });
  svg.append(findings);
  element.append(svg);
  return { element, mark, bases, findings };
}

function drawPiece(
  { text, x, width, size, face, color }: PagePiece,
  base: number,
  index: number,
): SVGTextElement {
  const element = svgElement("text", {
    class: `face-${face}`,
    x: String(x),
    y: String(base),
    "font-size": String(size),
    textLength: String(width),
    "data-piece": String(index),
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

/** Draws the lines under what was found. Each can be reached by Tab and says what it is about. */
export function drawFindings({ findings }: DrawnPage, all: readonly PageFinding[], labels: Labels): void {
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
