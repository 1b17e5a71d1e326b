import type { Rule } from "../rule";
import { asciiAngle } from "./asciiAngle";
import { asciiQuotes } from "./asciiQuotes";
import { colonNested } from "./colonNested";
import { commaBeforeDeng } from "./commaBeforeDeng";
import { compatIdeograph } from "./compatIdeograph";
import { cornerQuotes } from "./cornerQuotes";
import { dashForm } from "./dashForm";
import { doubledPair } from "./doubledPair";
import { dunhaoBeforeDeng } from "./dunhaoBeforeDeng";
import { dunhaoBeforeHe } from "./dunhaoBeforeHe";
import { dunhaoBetweenQuotes } from "./dunhaoBetweenQuotes";
import { dunhaoBetweenTitles } from "./dunhaoBetweenTitles";
import { dunhaoMissingAfterNote } from "./dunhaoMissingAfterNote";
import { duplicate } from "./duplicate";
import { ellipsisForm } from "./ellipsisForm";
import { ellipsisWithDeng } from "./ellipsisWithDeng";
import { fullwidthAlnum } from "./fullwidthAlnum";
import { halfwidthBetweenHan } from "./halfwidthBetweenHan";
import { halfwidthParen } from "./halfwidthParen";
import { halfwidthPeriod } from "./halfwidthPeriod";
import { invisibleChar } from "./invisibleChar";
import { lineStartMark } from "./lineStartMark";
import { missingFinal } from "./missingFinal";
import { mixedEnumeration } from "./mixedEnumeration";
import { mixedPair } from "./mixedPair";
import { nestedParen } from "./nestedParen";
import { nestedQuote } from "./nestedQuote";
import { nestedTitleMark } from "./nestedTitleMark";
import { periodInsideParen } from "./periodInsideParen";
import { semicolonAfterPeriod } from "./semicolonAfterPeriod";
import { slash } from "./slash";
import { spaceBetweenHan } from "./spaceBetweenHan";
import { spaceHanDigit } from "./spaceHanDigit";
import { tildeAscii } from "./tildeAscii";
import { titleMarkForNonwork } from "./titleMarkForNonwork";
import { unbalancedParen } from "./unbalancedParen";
import { unbalancedQuote } from "./unbalancedQuote";
import { unbalancedTitleMark } from "./unbalancedTitleMark";
import { valueRangeHyphen } from "./valueRangeHyphen";
import { wrongQuoteDirection } from "./wrongQuoteDirection";
import { yearRangeHyphen } from "./yearRangeHyphen";

/** The rules of the group `punct/`, in the order of the catalogue. */
export const PUNCT_RULES: readonly Rule[] = [
  dunhaoBetweenQuotes,
  dunhaoBetweenTitles,
  dunhaoMissingAfterNote,
  halfwidthBetweenHan,
  halfwidthPeriod,
  halfwidthParen,
  asciiQuotes,
  wrongQuoteDirection,
  cornerQuotes,
  unbalancedQuote,
  unbalancedParen,
  mixedPair,
  unbalancedTitleMark,
  nestedTitleMark,
  asciiAngle,
  nestedQuote,
  nestedParen,
  ellipsisForm,
  ellipsisWithDeng,
  dunhaoBeforeDeng,
  commaBeforeDeng,
  duplicate,
  doubledPair,
  dunhaoBeforeHe,
  semicolonAfterPeriod,
  colonNested,
  missingFinal,
  periodInsideParen,
  dashForm,
  yearRangeHyphen,
  valueRangeHyphen,
  tildeAscii,
  spaceBetweenHan,
  spaceHanDigit,
  fullwidthAlnum,
  invisibleChar,
  compatIdeograph,
  mixedEnumeration,
  titleMarkForNonwork,
  slash,
  lineStartMark,
];
