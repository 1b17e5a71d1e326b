import { squeeze } from "../text/chars";
import { Version } from "../text/derived";
import { attachmentEntries } from "./attachmentNotes";
import { type Blocks, findBlocks } from "./blocks";
import { markContents } from "./contents";
import type { Asked } from "./gathered";
import { Outline } from "./outline";
import { findParts, type PartStart } from "./parts";
import type { Reading } from "./read";
import { recipientsOf } from "./recipients";
import { findRunIn } from "./runIn";
import { signsOf } from "./signs";
import type { Notice, Paragraph, Part } from "./tree";

/** What a notice is built from. */
export type ReadParagraphs = Pick<Reading, "paragraphs" | "places" | "runs">;

/** Builds the notice from its paragraphs. Never fails: what is not there is null or empty. */
export function parse(draft: ReadParagraphs): Notice {
  const { paragraphs } = draft;
  const signs = signsOf(draft);
  const blocks = findBlocks(paragraphs, signs);
  const starts = findParts(paragraphs, signs, blocks);
  markContents(paragraphs, signs, blocks.roles);
  const first = starts[0]?.from ?? paragraphs.length;
  const parts: Part[] = [new ReadPart(draft, paragraphs.slice(0, first), blocks.roles, null)];
  starts.forEach((start, i) => {
    const end = starts[i + 1]?.from ?? paragraphs.length;
    markTitleNote(paragraphs, start, blocks.roles);
    parts.push(new ReadPart(draft, paragraphs.slice(start.from, end), blocks.roles, start));
  });
  return new ReadNotice(draft, blocks, parts, findRunIn(paragraphs, signs, blocks, first));
}

class ReadNotice extends Version implements Notice {
  readonly paragraphs: Notice["paragraphs"];
  readonly places: Notice["places"];
  readonly runs: Notice["runs"];
  readonly docNumber: Notice["docNumber"];
  readonly title: Notice["title"];
  readonly recipients: Notice["recipients"];
  readonly recipientsElement: Notice["recipientsElement"];
  readonly attachments: Notice["attachments"];
  readonly signature: Notice["signature"];
  readonly date: Notice["date"];
  readonly roles: Notice["roles"];

  constructor(
    draft: ReadParagraphs,
    blocks: Blocks,
    readonly parts: Notice["parts"],
    readonly runIn: Notice["runIn"],
  ) {
    super();
    this.paragraphs = draft.paragraphs;
    this.places = draft.places;
    this.runs = draft.runs;
    this.docNumber = blocks.docNumber;
    this.title = blocks.title;
    this.recipients = blocks.recipients ? recipientsOf(blocks.recipients) : runIn.recipients;
    this.recipientsElement = blocks.recipients;
    this.attachments = attachmentEntries(blocks.attachmentNote);
    this.signature = blocks.signature;
    this.date = blocks.date;
    this.roles = blocks.roles;
  }
}

/** A part whose outline appears on first use: many questions are answered without it. */
class ReadPart implements Part {
  #outline: Outline | undefined;
  readonly kind: Part["kind"];
  readonly title: Part["title"];
  readonly mark: Part["mark"];

  constructor(
    private readonly draft: Asked,
    readonly paragraphs: readonly Paragraph[],
    private readonly roles: Notice["roles"],
    start: PartStart | null,
  ) {
    this.kind = start?.kind ?? "main";
    this.title = start?.title ?? null;
    this.mark = start?.mark ?? null;
  }

  get preamble() {
    return this.outline().preamble;
  }
  get sections() {
    return this.outline().sections;
  }
  get items() {
    return this.outline().items;
  }
  get duties() {
    return this.outline().duties;
  }

  get allItems() {
    return this.outline().all;
  }

  private outline(): Outline {
    const from = this.paragraphs[0]?.index ?? 0;
    this.#outline ??= new Outline(this.draft, this.roles, from, from + this.paragraphs.length);
    return this.#outline;
  }
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
