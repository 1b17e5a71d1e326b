import type { Rule } from "../rule";
import { bodyLeadingZero } from "./bodyLeadingZero";
import { dotted } from "./dotted";
import { hao } from "./hao";
import { invalid } from "./invalid";
import { planYear } from "./planYear";
import { printBeforeSign } from "./printBeforeSign";
import { rangeReversed } from "./rangeReversed";
import { relative } from "./relative";
import { signatureForm } from "./signatureForm";
import { signatureHan } from "./signatureHan";
import { signatureLeadingZero } from "./signatureLeadingZero";
import { space } from "./space";
import { weekday } from "./weekday";
import { yearMissingInDeadline } from "./yearMissingInDeadline";

/** The rules of the group `date/`, in the order of the catalogue. */
export const DATE_RULES: readonly Rule[] = [
  signatureLeadingZero,
  bodyLeadingZero,
  signatureHan,
  signatureForm,
  hao,
  dotted,
  invalid,
  weekday,
  rangeReversed,
  printBeforeSign,
  space,
  planYear,
  yearMissingInDeadline,
  relative,
];
