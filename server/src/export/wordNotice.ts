import { Document, Packer, type Paragraph, type Table } from "docx";
import { blocksOf } from "../page/blocks";
import { profileFor } from "../page/form";
import { layOut, turnsByItself } from "../page/lay";
import type { Profile } from "../page/profile";
import { goesWithSignature } from "../page/signature";
import type { Notice } from "../syntax/tree";
import { xmlText } from "./safeText";
import { boundCells, boundParagraphs } from "./tooMuch";
import { bodyParagraph } from "./wordNoticeBody";
import { imprint, isImprint } from "./wordNoticeEnd";
import { headOf, isHead, marksOf } from "./wordNoticeHead";
import { measure } from "./wordNoticeMeasure";
import { imprintSection, section } from "./wordNoticePage";
import { noticeStyles } from "./wordNoticeStyles";
import { cellsOf } from "./wordNoticeTable";
import { linesOf, ownValues, signatureOf } from "./wordNoticeValues";
import { finished } from "./wordPackage";

/** Told from time to time how much is done, 0 to 1; what it throws ends the export. */
export type Step = (done: number) => Promise<void>;

/** Blocks set between two steps. */
const STRIDE = 200;
/** Kinds whose lines are chosen here and not by Word. */
const LINED: readonly string[] = ["title", "part-title", "signature"];

/** The notice as a Word file, set by the profile of its office in the form that its head shows. Throws `TooMuch` for one that is too long. */
export async function wordNotice(notice: Notice, house: Profile, step: Step): Promise<Uint8Array> {
  const profile = profileFor(notice, house);
  const page = measure(profile);
  const blocks = blocksOf(notice);
  boundParagraphs(blocks.length);
  boundCells(blocks.reduce((sum, { rows }) => sum + cellsOf(rows), 0));
  await step(0.1);
  const body = blocks.filter((block) => !isHead(block) && !isImprint(block));
  const signature = signatureOf(body, profile);
  const own = ownValues(blocks, signature, profile, page);
  const children: (Paragraph | Table)[] = headOf(blocks, profile, page, own.markSize);
  // Where pages turn Word cannot be asked; the preview's pages tell.
  const laid = layOut(notice, house);
  const kept = goesWithSignature(body);
  const attachments = body.filter(({ kind }) => kind === "attachment-note").length;
  for (let at = 0; at < body.length; at++) {
    const block = body[at];
    const lines = LINED.includes(block.kind) ? linesOf(block, body, signature, profile, page) : [];
    const isKept = at >= kept.from && at < kept.to && !(block.kind === "text" && turnsByItself(laid, block));
    const around = { before: body[at - 1], profile, page, attachments, lines, isKept };
    children.push(bodyParagraph(block, around));
    if (at % STRIDE === STRIDE - 1) await step(0.1 + (0.5 * at) / body.length);
  }
  const last = imprint(blocks.filter(isImprint), page);
  const imprintAt = profile.imprint.evenPage ? laid.imprintAt : "under-text";
  if (imprintAt === "under-text") children.push(...last);
  const organ = notice.signature?.text ?? marksOf(blocks, profile).join("、").replace(/文件$/, "");
  const file = new Document({
    title: xmlText(notice.title?.text ?? ""),
    creator: xmlText(organ),
    lastModifiedBy: xmlText(organ),
    evenAndOddHeaderAndFooters: true,
    styles: noticeStyles(profile, page, own),
    sections: [
      section(children, profile, page),
      ...(imprintAt === "under-text" ? [] : [imprintSection(last, profile, page, imprintAt)]),
    ],
  });
  await step(0.6);
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  await step(0.9);
  return finished(packed, profile);
}
