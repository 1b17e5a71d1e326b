import { baseLine, drawnWidth, isLatinPiece, LATIN_FAMILIES, round } from "./drawing";
import type { Face, Profile } from "./profile";
import { type Line, MM_PER_POINT, type Piece, type Sheet, type Stroke } from "./sheet";

/**
 * The pages of a draft as one printable file: a drawing a page, in the words of SVG, with nothing loaded and nothing run. What the
 * draft says is escaped.
 */
export function printableHtml(sheets: readonly Sheet[], profile: Profile, title: string): string {
  const { width, height } = profile.paper;
  const pages = sheets.map((sheet) => pageOf(sheet, profile)).join("\n");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
@page { size: ${width}mm ${height}mm; margin: 0; }
body { margin: 0; background: #8888; }
svg { display: block; width: ${width}mm; height: ${height}mm; margin: 8mm auto; background: white; break-after: page; }
svg:last-of-type { break-after: auto; }
text { white-space: pre; }
${faceRules(profile)}
.latin { font-family: ${LATIN_FAMILIES}; }
@media print { body { background: none; } svg { margin: 0; } }
</style>
</head>
<body>
${pages}
</body>
</html>
`;
}

function faceRules({ fonts, bold }: Profile): string {
  return (Object.keys(fonts) as Face[])
    .map(
      (face) =>
        `.${face} { font-family: ${familiesOf(fonts[face])};${bold.includes(face) ? " font-weight: bold;" : ""} }`,
    )
    .join("\n");
}

const GENERIC = new Set(["serif", "sans-serif"]);

/** Families as a style sheet has them. Names come from a checked profile and hold neither quotes nor semicolons. */
const familiesOf = (families: readonly string[]): string =>
  families.map((family) => (GENERIC.has(family) ? family : `"${family}"`)).join(", ");

function pageOf(sheet: Sheet, { paper: { width, height } }: Profile): string {
  const lines = [...sheet.lines, ...(sheet.footer ? [sheet.footer] : [])];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="group" aria-label="${sheet.number}">`,
    ...sheet.strokes.map(strokeOf),
    ...lines.flatMap((line) => line.pieces.map((piece) => textOf(piece, line))),
    "</svg>",
  ].join("\n");
}

const strokeOf = ({ x, y, width, height, color }: Stroke): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${color}"/>`;

function textOf(piece: Piece, line: Line): string {
  const { text, x, face, size, color } = piece;
  const em = round(size * MM_PER_POINT);
  const latin = isLatinPiece(piece) ? " latin" : "";
  return `<text class="${face}${latin}" x="${round(x)}" y="${baseLine(line)}" font-size="${em}" fill="${color}" textLength="${drawnWidth(piece)}">${escaped(text)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/[&<>"]/g, (char) => ENTITIES[char]);
