import { squeeze } from "../text/chars";
import { attachmentEntries, findBlocks, recipientsOf } from "./blocks";
import { markContents } from "./contents";
import { outlineOf } from "./outline";
import { findParts, type PartStart } from "./parts";
import type { Notice, Paragraph, Part } from "./tree";

/** Builds the notice from its paragraphs. Never fails: what is not there is null or empty. */
export function parse(paragraphs: readonly Paragraph[]): Notice {
  const blocks = findBlocks(paragraphs);
  const starts = findParts(paragraphs, blocks);
  markContents(paragraphs, blocks.roles);
  const first = starts[0]?.from ?? paragraphs.length;
  const main = partOf(paragraphs.slice(0, first), blocks.roles, null);
  const parts = [main];
  starts.forEach((start, i) => {
    const end = starts[i + 1]?.from ?? paragraphs.length;
    markTitleNote(paragraphs, start, blocks.roles);
    parts.push(partOf(paragraphs.slice(start.from, end), blocks.roles, start));
  });
  return {
    docNumber: blocks.docNumber,
    title: blocks.title,
    recipients: recipientsOf(blocks.recipients),
    recipientsElement: blocks.recipients,
    attachments: attachmentEntries(blocks.attachmentNote),
    signature: blocks.signature,
    date: blocks.date,
    roles: blocks.roles,
    parts,
  };
}

function partOf(
  paragraphs: readonly Paragraph[],
  roles: readonly Notice["roles"][number][],
  start: PartStart | null,
): Part {
  const { preamble, items, duties } = outlineOf(paragraphs, roles);
  return {
    kind: start?.kind ?? "main",
    title: start?.title ?? null,
    mark: start?.mark ?? null,
    paragraphs,
    preamble,
    items,
    duties,
  };
}

/** A note under a title: （2022年5月12日…审议通过）. */
function markTitleNote(
  paragraphs: readonly Paragraph[],
  start: PartStart,
  roles: Notice["roles"][number][],
): void {
  const next = paragraphs[start.contentFrom];
  if (
    next &&
    roles[next.index] === "text" &&
    /^[（(].{4,80}[）)]$/.test(squeeze(next.body.text)) &&
    !next.body.marker &&
    next.body.inline.duties.length === 0
  ) {
    roles[next.index] = "title-note";
  }
}
