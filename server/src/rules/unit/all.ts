import type { Rule } from "../rule";
import { abolished } from "./abolished";
import { aliasInconsistent } from "./aliasInconsistent";
import { doubleLevelDropped } from "./doubleLevelDropped";
import { fullNameDroppedHe } from "./fullNameDroppedHe";
import { governmentAbbrev } from "./governmentAbbrev";
import { groupFormMixed } from "./groupFormMixed";
import { heYu } from "./heYu";
import { informalAlias } from "./informalAlias";
import { levelMissing } from "./levelMissing";
import { nearMiss } from "./nearMiss";
import { notYetCreated } from "./notYetCreated";
import { recipientDuplicate } from "./recipientDuplicate";
import { runTogether } from "./runTogether";
import { shortBeforeFull } from "./shortBeforeFull";
import { spaceInName } from "./spaceInName";
import { wrongRegion } from "./wrongRegion";

/** The rules of the group `unit/`, in the order of the catalogue. */
export const UNIT_RULES: readonly Rule[] = [
  aliasInconsistent,
  informalAlias,
  fullNameDroppedHe,
  heYu,
  nearMiss,
  runTogether,
  doubleLevelDropped,
  levelMissing,
  abolished,
  notYetCreated,
  wrongRegion,
  groupFormMixed,
  spaceInName,
  recipientDuplicate,
  shortBeforeFull,
  governmentAbbrev,
];
