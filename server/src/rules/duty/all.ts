import type { Rule } from "../rule";
import { annexMismatch } from "./annexMismatch";
import { bracketPosition } from "./bracketPosition";
import { commaBetweenLeads } from "./commaBetweenLeads";
import { deadlineMissing } from "./deadlineMissing";
import { deadlinePast } from "./deadlinePast";
import { deadlineYearMismatch } from "./deadlineYearMismatch";
import { dunhaoAfterLead } from "./dunhaoAfterLead";
import { empty } from "./empty";
import { genericOnly } from "./genericOnly";
import { globalScopeDiffers } from "./globalScopeDiffers";
import { globalStmtContradicted } from "./globalStmtContradicted";
import { globalStmtLate } from "./globalStmtLate";
import { groupMember } from "./groupMember";
import { halfwidth } from "./halfwidth";
import { halfwidthColon } from "./halfwidthColon";
import { indicatorConflict } from "./indicatorConflict";
import { labelMixed } from "./labelMixed";
import { leadGeneric } from "./leadGeneric";
import { levelMismatch } from "./levelMismatch";
import { missing } from "./missing";
import { nestedRound } from "./nestedRound";
import { noLead } from "./noLead";
import { order } from "./order";
import { tooManyLeads } from "./tooManyLeads";
import { trailingPeriod } from "./trailingPeriod";
import { unitRepeated } from "./unitRepeated";
import { unitTruncated } from "./unitTruncated";
import { unknownUnit } from "./unknownUnit";

/** The rules of the group `duty/`, in the order of the catalogue. */
export const DUTY_RULES: readonly Rule[] = [
  missing,
  noLead,
  genericOnly,
  leadGeneric,
  groupMember,
  unitRepeated,
  levelMismatch,
  unitTruncated,
  unknownUnit,
  halfwidth,
  commaBetweenLeads,
  dunhaoAfterLead,
  halfwidthColon,
  labelMixed,
  trailingPeriod,
  bracketPosition,
  empty,
  deadlinePast,
  deadlineMissing,
  deadlineYearMismatch,
  indicatorConflict,
  globalStmtLate,
  globalStmtContradicted,
  globalScopeDiffers,
  nestedRound,
  tooManyLeads,
  order,
  annexMismatch,
];
