import type { Rule } from "../rule";
import { arabicDunhao } from "./arabicDunhao";
import { articleArabic } from "./articleArabic";
import { articleGap } from "./articleGap";
import { articleSpace } from "./articleSpace";
import { composedGlyph } from "./composedGlyph";
import { countMismatch } from "./countMismatch";
import { descending } from "./descending";
import { duplicate } from "./duplicate";
import { firstNotOne } from "./firstNotOne";
import { gap } from "./gap";
import { halfwidthParen } from "./halfwidthParen";
import { hanWrongMark } from "./hanWrongMark";
import { headingEndPunct } from "./headingEndPunct";
import { inlineSeriesBroken } from "./inlineSeriesBroken";
import { levelOrder } from "./levelOrder";
import { levelSkip } from "./levelSkip";
import { lookalikeOne } from "./lookalikeOne";
import { missingMark } from "./missingMark";
import { mixedWidthMarker } from "./mixedWidthMarker";
import { ordinalDiDunhao } from "./ordinalDiDunhao";
import { parenFollowedByPunct } from "./parenFollowedByPunct";
import { refHalfwidth } from "./refHalfwidth";
import { refMissingTarget } from "./refMissingTarget";
import { restartPolicy } from "./restartPolicy";
import { siblingStyleMixed } from "./siblingStyleMixed";
import { singleChild } from "./singleChild";
import { spaceAfterMarker } from "./spaceAfterMarker";
import { tocMismatch } from "./tocMismatch";
import { tooDeep } from "./tooDeep";
import { yishiComma } from "./yishiComma";

/** The rules of the group `number/`, in the order of the catalogue. */
export const NUMBER_RULES: readonly Rule[] = [
  lookalikeOne,
  duplicate,
  gap,
  descending,
  firstNotOne,
  restartPolicy,
  levelOrder,
  levelSkip,
  siblingStyleMixed,
  parenFollowedByPunct,
  arabicDunhao,
  hanWrongMark,
  missingMark,
  halfwidthParen,
  mixedWidthMarker,
  composedGlyph,
  spaceAfterMarker,
  ordinalDiDunhao,
  yishiComma,
  inlineSeriesBroken,
  headingEndPunct,
  countMismatch,
  articleGap,
  articleArabic,
  articleSpace,
  singleChild,
  tooDeep,
  refMissingTarget,
  refHalfwidth,
  tocMismatch,
];
