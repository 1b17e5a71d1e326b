import type { Notice } from "../syntax/tree";
import { type Area, areaOf } from "./area";
import type { Block } from "./block";
import { blocksOf } from "./blocks";
import { pageNumberLine } from "./footer";
import { profileFor } from "./form";
import { isHead, setHead } from "./headSetting";
import { isImprint, setImprint } from "./imprintSetting";
import { type ImprintPlace, paginate } from "./paginate";
import type { Profile } from "./profile";
import { setBlock } from "./setting";
import type { Line, Sheet, Strip } from "./sheet";
import { goesWithSignature, type PlacedSignature, placeSignature } from "./signature";

/** A draft on paper. */
export interface Laid {
  /** The profile it is set by: the house's, in the form that the draft's head shows. */
  readonly profile: Profile;
  /** At least one. */
  readonly sheets: readonly Sheet[];
  /** True where a line of text goes along with the signature, which finds no room below it (GB/T 9704—2012 7.3.5.5). */
  readonly takesText: boolean;
  /** True where the signature would stand on a page with nothing else otherwise, not even the attachment note. */
  readonly lonelySignature: boolean;
  readonly imprintAt: ImprintPlace;
}

/** Lays a draft out on pages by a profile (GB/T 9704—2012 5–8, 10). */
export function layOut(notice: Notice, house: Profile): Laid {
  const profile = profileFor(notice, house);
  const area = areaOf(profile);
  const blocks = blocksOf(notice);
  const head = setHead(blocks, area);
  const strips = bodyStrips(
    blocks.filter((block) => !isHead(block) && !isImprint(block)),
    profile.form !== "letter" &&
      (profile.head.mark !== null || blocks.some(({ kind }) => kind === "issuer-mark")),
    area,
  );
  const first = { lines: [...head.lines], strokes: [...head.strokes] };
  const imprint = setImprint(blocks.filter(isImprint), area);
  const { pages, moved, imprintAt } = paginate(strips, imprint, first, head.bottom, area);
  // Neither a blank page before the imprint nor the imprint's own is numbered then (7.5).
  const numbered = imprintAt === "behind-blank" ? pages.length - 2 : pages.length;
  const footer = (page: number) => (page > numbered ? null : pageNumberLine(page, area));
  const company = companyOf(moved);
  const takesText = company.length > 0 && company[0].block?.kind !== "attachment-note";
  return {
    profile,
    sheets: pages.map((page, i) => ({ ...page, number: i + 1, footer: footer(i + 1) })),
    takesText,
    lonelySignature: takesText && !company.some(({ block }) => block?.kind === "attachment-note"),
    imprintAt,
  };
}

/**
 * Whether the page turns within a text before its signature by itself. Then some of it stands above the signature anyway, and a
 * word processor told to keep them together would only move all of it.
 */
export function turnsByItself({ sheets, takesText }: Laid, text: Block): boolean {
  const shows = ({ block }: Line): boolean => block?.runs[0]?.paragraph === text.runs[0].paragraph;
  return !takesText && sheets.filter(({ lines }) => lines.some(shows)).length > 1;
}

/** What goes to another page with the signature though its first line has room on the old one. */
function companyOf(moved: readonly (readonly Strip[])[]): readonly Strip[] {
  const chain = moved.find((one) => one.some(isSigned)) ?? [];
  return chain.slice(0, chain.findIndex(isSigned));
}

const isSigned = ({ block }: Strip): boolean => block?.kind === "signature" || block?.kind === "date";

function bodyStrips(blocks: readonly Block[], hasMark: boolean, area: Area): Strip[] {
  const signature = signatureOf(blocks, area.profile);
  const organs = blocks.filter(({ kind }) => kind === "signature");
  const strips = blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const around = { before, after: blocks[i + 1], area, signature, organ: organs.indexOf(block) };
    const set = setBlock(block, around);
    return withSpace(set, spaceAbove(block, before, hasMark) * area.pitch);
  });
  return keptWithText(strips);
}

/** The last line of text goes with attachment note and signature: these never stand on a page without text (7.3.5.5). */
function keptWithText(strips: readonly Strip[]): Strip[] {
  const { from, to } = goesWithSignature(strips.map(({ block }) => block));
  return strips.map((one, i) => (i >= from && i < to ? { ...one, keep: true } : one));
}

/** One blank line stands under a title and its note (7.3.2), two under the head where no title has them above it (10.2). */
function spaceAbove({ kind }: Block, before: Block | undefined, hasMark: boolean): number {
  if (!before) return hasMark && kind !== "title" ? 2 : 0;
  const isTitle = before.kind === "title" || before.kind === "part-title" || before.kind === "title-note";
  return isTitle && kind !== "title-note" ? 1 : 0;
}

const withSpace = ([first, ...rest]: readonly Strip[], space: number): Strip[] =>
  first ? [{ ...first, before: first.before + space }, ...rest] : [];

/** Where organs and date of a draft stand; null where it has neither. */
function signatureOf(blocks: readonly Block[], { grid, sealed }: Profile): PlacedSignature | null {
  const names = blocks.filter(({ kind }) => kind === "signature").map(({ text }) => text);
  const date = blocks.find(({ kind }) => kind === "date")?.text ?? "";
  return names.length === 0 && date === ""
    ? null
    : placeSignature(names, date, { characters: grid.characters, sealed });
}
