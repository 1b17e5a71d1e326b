import { typeOf } from "../lexicon/documentTypes";
import { SIGNERS } from "../syntax/numberLines";
import type { AttachmentEntry, Notice, Paragraph } from "../syntax/tree";
import { squeeze } from "../text/chars";
import { type Block, type BlockKind, blockOf } from "./block";
import { titleIsMark } from "./form";
import { betweenOrgans, runsOf, tightRuns, unlessSpaced } from "./runs";

/** Blocks of the elements around the body: each reads one paragraph, or the paragraphs of one element. */

const HEAD_KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:№|No\.?)?\d{6}$/, "copy-number"],
  [/^(?:绝密|机密|秘密)/, "secrecy"],
  [/^签发人/, "signer"],
  [/^(?:特急|加急|特提|平急|(?:特|加)?急件|紧急|十万火急|火急|急)$/, "urgency"],
];

/** A line of the head: copy number, secrecy, urgency, signer, a number not yet filled in; a drawn line is no block. */
export function headBlocks(paragraph: Paragraph): Block[] {
  const bare = squeeze(paragraph.body.text);
  if (/^[-—_=─━]+$/.test(bare)) return [];
  const kind = HEAD_KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? "doc-number";
  return kind === "signer"
    ? [signerBlock(paragraph, 0)]
    : [
        blockOf(
          kind,
          runsOf(paragraph, kind === "copy-number" || kind === "doc-number" ? "text" : "heading"),
        ),
      ];
}

/** 签发人：… or names alone from `from` to the end of its paragraph; names are set in 楷体 (7.2.6). */
function signerBlock(paragraph: Paragraph, from: number): Block {
  const { text } = paragraph.body;
  const colon = text.slice(from).search(/[：:]/) + from + 1;
  const label = runsOf(paragraph, "text", { from, to: colon });
  const runs = [...label, ...runsOf(paragraph, "subheading", { from: colon, to: text.length })];
  return blockOf("signer", runs, { nameFrom: lengthOf(label) });
}

/** The number, and the signer where the line has one behind it. */
export function numberBlocks(paragraph: Paragraph): Block[] {
  const { text, inline } = paragraph.body;
  const end = inline.docNumbers.at(-1)?.to ?? text.length;
  const signer = SIGNERS.test(text.slice(end)) ? end : text.search(/签发人\s*[：:]/);
  if (signer < 0) return [blockOf("doc-number", runsOf(paragraph, "text"))];
  return [
    blockOf("doc-number", runsOf(paragraph, "text", { from: 0, to: signer })),
    signerBlock(paragraph, signer),
  ];
}

/** The title in one block; a number that stands behind it in the same line is one of its own. */
export function titleBlocks(
  paragraphs: readonly Paragraph[],
  kind: "title" | "part-title",
  notice: Notice,
): Block[] {
  const number = kind === "title" ? notice.docNumber : null;
  const breaks: number[] = [];
  let length = 0;
  const runs = paragraphs.flatMap((paragraph) => {
    if (length > 0) breaks.push(length);
    const to =
      number?.paragraph === paragraph && typeOf(paragraph.body.text.slice(0, number.value.from))
        ? number.value.from
        : paragraph.body.text.length;
    const own = tightRuns(paragraph, "title", { from: 0, to }, betweenOrgans);
    length += lengthOf(own);
    return own;
  });
  const blocks = [
    titleIsMark(notice) && kind === "title" ? blockOf("issuer-mark", runs) : blockOf(kind, runs, { breaks }),
  ];
  const last = paragraphs[paragraphs.length - 1];
  if (number?.paragraph === last)
    blocks.push(
      blockOf("doc-number", runsOf(last, "text", { from: number.value.from, to: last.body.text.length })),
    );
  return blocks;
}

/** An entry of the attachment note, without the spaces around 附件： and its ordinal (7.3.4). */
export function attachmentEntry(paragraph: Paragraph, entry: AttachmentEntry | undefined): Block {
  const { text } = paragraph.body;
  const from = entry?.from ?? 0;
  const before = tightRuns(paragraph, "text", { from: 0, to: from });
  const runs = [...before, ...runsOf(paragraph, "text", { from, to: text.length })];
  return blockOf("attachment-note", runs, { nameFrom: lengthOf(before) });
}

/** The organ; the date too, where the line has it behind the name. */
export function signatureBlocks(paragraph: Paragraph, notice: Notice): Block[] {
  const date = notice.date?.paragraph === paragraph ? notice.date.value : null;
  if (!date) return [blockOf("signature", tightRuns(paragraph, "text", undefined, unlessSpaced))];
  return [
    blockOf("signature", tightRuns(paragraph, "text", { from: 0, to: date.from }, unlessSpaced)),
    blockOf("date", runsOf(paragraph, "text", { from: date.from, to: date.to })),
  ];
}

const COPIES = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送|报\s*送)\s*[：:]\s*/;
const PRINTED = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*发\s*$/;

/** A line of the imprint: copies, or printing organ and date. */
export function imprintBlock(paragraph: Paragraph): Block {
  const { text } = paragraph.body;
  const date = text.search(PRINTED);
  if (date >= 0) {
    const organ = tightRuns(paragraph, "text", { from: 0, to: date });
    const runs = [...organ, ...tightRuns(paragraph, "text", { from: date, to: text.length })];
    return blockOf("printing", runs, { nameFrom: lengthOf(organ) });
  }
  const label = COPIES.exec(text)?.[0].length ?? 0;
  const before = tightRuns(paragraph, "text", { from: 0, to: label });
  const runs = [...before, ...runsOf(paragraph, "text", { from: label, to: text.length })];
  return blockOf("copies", runs, { nameFrom: lengthOf(before) });
}

const lengthOf = (runs: readonly { readonly text: string }[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);
