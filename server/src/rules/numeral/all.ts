import type { Rule } from "../rule";
import { approxArabic } from "./approxArabic";
import { approxDouble } from "./approxDouble";
import { approxDunhao } from "./approxDunhao";
import { chineseInMeasure } from "./chineseInMeasure";
import { eventDate } from "./eventDate";
import { halfHan } from "./halfHan";
import { hanZero } from "./hanZero";
import { letterDigit } from "./letterDigit";
import { listCount } from "./listCount";
import { mixedThousand } from "./mixedThousand";
import { multipleDecrease } from "./multipleDecrease";
import { numberSplit } from "./numberSplit";
import { percentRange } from "./percentRange";
import { shortYear } from "./shortYear";
import { styleMixed } from "./styleMixed";
import { thousandSepMixed } from "./thousandSepMixed";
import { unitObsolete } from "./unitObsolete";
import { unitSymbol } from "./unitSymbol";
import { wanRange } from "./wanRange";

/** The rules of the group `numeral/`, in the order of the catalogue. */
export const NUMERAL_RULES: readonly Rule[] = [
  approxDunhao,
  approxArabic,
  mixedThousand,
  percentRange,
  wanRange,
  shortYear,
  hanZero,
  halfHan,
  letterDigit,
  eventDate,
  approxDouble,
  multipleDecrease,
  chineseInMeasure,
  unitObsolete,
  unitSymbol,
  numberSplit,
  thousandSepMixed,
  styleMixed,
  listCount,
];
