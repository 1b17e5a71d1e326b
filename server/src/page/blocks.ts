import type { Notice, Paragraph, Part, Role } from "../syntax/tree";
import { derived } from "../text/derived";
import type { Face } from "./profile";

/**
 * A draft as the sequence of blocks that stand on paper, in the order of GB/T 9704—2012 7.1: what preview and Word export
 * have in common. Comments, switches and the empty lines of the draft are gone.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  /** The paragraph of the draft it came from. */
  readonly paragraph: Paragraph;
  /** 1–4 for a numbered heading or item, 0 otherwise. */
  readonly level: number;
  /** True for the first block of an attachment or issued text, which begins a new page (7.3.7). */
  readonly newPage: boolean;
}

export type BlockKind = Exclude<Role, "contents"> | "contents" | "table-row";

/** A stretch of a paragraph's logical text in one face. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly face: Face;
}

/** The blocks of a draft. */
export const blocksOf = derived((notice: Notice): readonly Block[] =>
  notice.parts.flatMap((part, at) =>
    part.paragraphs.map((paragraph) => blockOf(notice, part, at, paragraph)),
  ),
);

function blockOf(notice: Notice, part: Part, at: number, paragraph: Paragraph): Block {
  const kind = notice.roles[paragraph.index];
  const level = kind === "text" ? (paragraph.body.marker?.level ?? 0) : 0;
  return {
    kind,
    level,
    paragraph,
    newPage: at > 0 && paragraph === part.paragraphs[0],
    runs: runsOf(paragraph, kind, level),
  };
}

const FACE_OF_ROLE: Partial<Record<Role, Face>> = {
  "issuer-mark": "title",
  title: "title",
  "part-title": "title",
  "attachment-mark": "heading",
};

/** 黑体 for a first-level heading, 楷体 for a second-level one up to its full stop (7.3.3), 仿宋 for the rest. */
function runsOf({ body }: Paragraph, kind: Role, level: number): readonly Run[] {
  const { text } = body;
  const whole = (face: Face): readonly Run[] => [{ from: 0, to: text.length, text, face }];
  const face = FACE_OF_ROLE[kind];
  if (face) return whole(face);
  if (kind !== "text" || level < 1 || level > 2) return whole("text");
  const headingFace: Face = level === 1 ? "heading" : "subheading";
  const stop = text.indexOf("。");
  if (stop < 0 || stop === text.length - 1) return whole(headingFace);
  return [
    { from: 0, to: stop + 1, text: text.slice(0, stop + 1), face: headingFace },
    { from: stop + 1, to: text.length, text: text.slice(stop + 1), face: "text" },
  ];
}
