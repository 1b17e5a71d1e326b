import type { Rule } from "../rule";
import { blankLines } from "./blankLines";
import { docxFonts } from "./docxFonts";
import { docxPage } from "./docxPage";
import { firstPageBody } from "./firstPageBody";
import { hardWrap } from "./hardWrap";
import { headerResidue } from "./headerResidue";
import { headingFont } from "./headingFont";
import { imprintEvenPage } from "./imprintEvenPage";
import { imprintLines } from "./imprintLines";
import { letterspacedWord } from "./letterspacedWord";
import { orphanSignature } from "./orphanSignature";
import { pageNumberForm } from "./pageNumberForm";
import { pageNumberInline } from "./pageNumberInline";
import { paragraphIndent } from "./paragraphIndent";
import { titleShape } from "./titleShape";
import { titleTooLong } from "./titleTooLong";

/** The rules of the group `layout/`, in the order of the catalogue. */
export const LAYOUT_RULES: readonly Rule[] = [
  hardWrap,
  pageNumberInline,
  headerResidue,
  paragraphIndent,
  blankLines,
  letterspacedWord,
  titleTooLong,
  titleShape,
  firstPageBody,
  orphanSignature,
  docxPage,
  docxFonts,
  imprintEvenPage,
  pageNumberForm,
  headingFont,
  imprintLines,
];
