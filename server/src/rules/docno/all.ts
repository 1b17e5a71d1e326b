import type { Rule } from "../rule";
import { bracket } from "./bracket";
import { bracketLookalike } from "./bracketLookalike";
import { di } from "./di";
import { fullwidthDigit } from "./fullwidthDigit";
import { futureYear } from "./futureYear";
import { hanNumeral } from "./hanNumeral";
import { issuerCodeMismatch } from "./issuerCodeMismatch";
import { leadingZero } from "./leadingZero";
import { lingForm } from "./lingForm";
import { missingHao } from "./missingHao";
import { multipleOwn } from "./multipleOwn";
import { order } from "./order";
import { ownMissing } from "./ownMissing";
import { ownYearMismatch } from "./ownYearMismatch";
import { seriesDuplicate } from "./seriesDuplicate";
import { seriesGap } from "./seriesGap";
import { shortYear } from "./shortYear";
import { space } from "./space";
import { titleNumberConflict } from "./titleNumberConflict";
import { yearSuffix } from "./yearSuffix";

/** The rules of the group `docno/`, in the order of the catalogue. */
export const DOCNO_RULES: readonly Rule[] = [
  bracket,
  bracketLookalike,
  di,
  leadingZero,
  shortYear,
  yearSuffix,
  hanNumeral,
  missingHao,
  space,
  fullwidthDigit,
  order,
  futureYear,
  ownYearMismatch,
  ownMissing,
  multipleOwn,
  titleNumberConflict,
  issuerCodeMismatch,
  lingForm,
  seriesDuplicate,
  seriesGap,
];
