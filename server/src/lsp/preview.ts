import { profilePage } from "../features/profilePage";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Block } from "../page/block";
import { deviationsOf } from "../page/deviations";
import { baseLine, drawnWidth, isLatinPiece, round } from "../page/drawing";
import { printableHtml } from "../page/html";
import { type Laid, layOut } from "../page/lay";
import type { Face } from "../page/profile";
import { type Line, MM_PER_POINT, type Piece, type Sheet } from "../page/sheet";
import { positionAt } from "../text/lines";
import type { Checked, Draft } from "./drafts";
import type { Feature } from "./feature";
import { findingsOnPages } from "./previewFindings";
import {
  type ExportHtmlParams,
  type ExportHtmlResult,
  exportHtmlRequest,
  type PageContent,
  type PageLine,
  type PreviewPage,
  type PreviewParams,
  type PreviewResult,
  type ProfileDeviationsParams,
  type ProfileDeviationsResult,
  previewRequest,
  profileDeviationsRequest,
} from "./protocol";

/** The draft on paper: pages for the preview, a printable file, and what its profile has of its own. */
export const preview: Feature = {
  register: (connection, look, around) => {
    connection.onRequest(previewRequest, async (params: PreviewParams): Promise<PreviewResult> => {
      const checked = params.findings ? await look(params.uri) : null;
      const draft = checked ?? (await around.read(params.uri));
      return draft && previewOf(draft, checked, new Set(params.known));
    });
    connection.onRequest(exportHtmlRequest, async ({ uri }: ExportHtmlParams): Promise<ExportHtmlResult> => {
      const checked = await look(uri);
      if (!checked) return null;
      const { sheets, profile } = layOut(checked.snapshot.notice, checked.setup.profile);
      const file = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)).replace(/\.[^.]*$/, "");
      const title = checked.snapshot.notice.title?.text ?? file;
      return { name: `${file}.html`, html: printableHtml(sheets, profile, title) };
    });
    connection.onRequest(
      profileDeviationsRequest,
      async ({ uri }: ProfileDeviationsParams): Promise<ProfileDeviationsResult> => {
        const checked = await look(uri);
        if (!checked) return null;
        const { profile, config } = checked.setup;
        return { page: profilePage(profile, config.language), count: deviationsOf(profile).length };
      },
    );
  },
};

function previewOf(draft: Draft, checked: Checked | null, known: ReadonlySet<string>): PreviewResult {
  const { snapshot, setup, version } = draft;
  const laid = layOut(snapshot.notice, setup.profile);
  const findings = checked && findingsOnPages(checked, laid);
  return {
    version,
    paper: laid.profile.paper,
    faces: facesOf(laid),
    profile: laid.profile.name,
    pages: laid.sheets.map((sheet, i): PreviewPage => {
      const content = contentOf(sheet, laid.sheets[i - 1]);
      const mark = markOf(JSON.stringify(content));
      const places = placesOf(sheet, snapshot);
      return { mark, content: known.has(mark) ? null : content, places, findings: findings?.[i] ?? null };
    }),
  };
}

function facesOf({ profile: { fonts, bold } }: Laid): NonNullable<PreviewResult>["faces"] {
  const faces = Object.keys(fonts) as Face[];
  return Object.fromEntries(
    faces.map((face) => [face, { families: fonts[face], bold: bold.includes(face) }]),
  );
}

const allLines = ({ lines, footer }: Sheet): readonly Line[] => (footer ? [...lines, footer] : lines);

function contentOf(sheet: Sheet, before: Sheet | undefined): PageContent {
  const lines = allLines(sheet);
  const last = before?.lines[before.lines.length - 1]?.block;
  return {
    number: sheet.number,
    lines: lines.map((line, i): PageLine => {
      const continues = line.block === (i === 0 ? last : lines[i - 1].block);
      return {
        base: baseLine(line),
        ...headingOf(line, continues),
        pieces: line.pieces.map(pieceOf),
      };
    }),
    strokes: sheet.strokes.map(({ x, y, width, height, color }) => ({
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      color,
    })),
  };
}

const pieceOf = (piece: Piece): PageLine["pieces"][number] => ({
  text: piece.text,
  x: round(piece.x),
  width: drawnWidth(piece),
  size: round(piece.size * MM_PER_POINT),
  face: piece.face,
  latin: isLatinPiece(piece),
  color: piece.color,
});

/** The level that a screen reader tells: titles 1 and 2, the numbered levels under them. Text behind a heading is read as text. */
function headingOf({ block }: Line, continues: boolean): Pick<PageLine, "heading" | "whole"> {
  const heading = block ? levelOf(block) : 0;
  const isWhole = block?.runs.every(({ face }) => face !== "text");
  if (heading === 0 || (continues && !isWhole)) return { heading: 0, whole: null };
  return { heading, whole: !isWhole ? null : continues ? "" : (block?.text ?? null) };
}

function levelOf({ kind, runs, level }: Block): number {
  if (kind === "title") return 1;
  if (kind === "part-title") return 2;
  return kind === "text" && runs[0]?.face !== "text" ? Math.min(6, level + 2) : 0;
}

function placesOf(sheet: Sheet, snapshot: Snapshot): number[] {
  return allLines(sheet).flatMap(({ pieces }) =>
    pieces.flatMap(({ source }) => {
      if (!source) return [-1, -1];
      const { line, character } = positionAt(snapshot.lines, toFile(snapshot, source.paragraph, source).from);
      return [line, character];
    }),
  );
}

/** Tells texts apart: two sums of 32 bits, and the length. */
function markOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length.toString(36)}`;
}
