import type { Rule } from "../rule";
import { blankLines } from "./blankLines";
import { hardWrap } from "./hardWrap";
import { headerResidue } from "./headerResidue";
import { letterspacedWord } from "./letterspacedWord";
import { pageNumberForm } from "./pageNumberForm";
import { pageNumberInline } from "./pageNumberInline";
import { paragraphIndent } from "./paragraphIndent";
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
  pageNumberForm,
];
