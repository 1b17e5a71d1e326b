import type { Rule } from "../rule";
import { approvalTitleMismatch } from "./approvalTitleMismatch";
import { attachmentMarkPunct } from "./attachmentMarkPunct";
import { attachmentMissing } from "./attachmentMissing";
import { attachmentNamePunct } from "./attachmentNamePunct";
import { attachmentNoteMark } from "./attachmentNoteMark";
import { attachmentNoteMissing } from "./attachmentNoteMissing";
import { attachmentNoteRedundant } from "./attachmentNoteRedundant";
import { attachmentSingleNumbered } from "./attachmentSingleNumbered";
import { attachmentTitleMismatch } from "./attachmentTitleMismatch";
import { ccEnd } from "./ccEnd";
import { closingComma } from "./closingComma";
import { dateMissing } from "./dateMissing";
import { issuedTitleMismatch } from "./issuedTitleMismatch";
import { noTextPage } from "./noTextPage";
import { noteBrackets } from "./noteBrackets";
import { order } from "./order";
import { printLineForm } from "./printLineForm";
import { recipientColon } from "./recipientColon";
import { recipientMissing } from "./recipientMissing";
import { recipientSeparator } from "./recipientSeparator";
import { secrecyForm } from "./secrecyForm";
import { secretNoCopyno } from "./secretNoCopyno";
import { signatureIssuerMismatch } from "./signatureIssuerMismatch";
import { signatureMissing } from "./signatureMissing";
import { signerOnDownward } from "./signerOnDownward";
import { titleBreak } from "./titleBreak";
import { titleDe } from "./titleDe";
import { titleGuanyu } from "./titleGuanyu";
import { titleGuanyuDui } from "./titleGuanyuDui";
import { titleMissing } from "./titleMissing";
import { titleNoIssuer } from "./titleNoIssuer";
import { titleNoType } from "./titleNoType";
import { titlePunct } from "./titlePunct";
import { titleTypeDoubled } from "./titleTypeDoubled";
import { titleTypeVsClosing } from "./titleTypeVsClosing";
import { urgencyWord } from "./urgencyWord";

/** The rules of the group `element/`, in the order of the catalogue. */
export const ELEMENT_RULES: readonly Rule[] = [
  titleMissing,
  titleNoType,
  titleNoIssuer,
  titleDe,
  titleGuanyu,
  titleTypeDoubled,
  titleGuanyuDui,
  titlePunct,
  titleTypeVsClosing,
  titleBreak,
  recipientMissing,
  recipientColon,
  recipientSeparator,
  signatureMissing,
  dateMissing,
  signatureIssuerMismatch,
  issuedTitleMismatch,
  approvalTitleMismatch,
  attachmentNoteMark,
  attachmentNoteMissing,
  attachmentNoteRedundant,
  attachmentTitleMismatch,
  attachmentMissing,
  attachmentNamePunct,
  attachmentSingleNumbered,
  attachmentMarkPunct,
  urgencyWord,
  secrecyForm,
  secretNoCopyno,
  signerOnDownward,
  ccEnd,
  printLineForm,
  noteBrackets,
  noTextPage,
  order,
  closingComma,
];
