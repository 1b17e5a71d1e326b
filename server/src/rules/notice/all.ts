import type { Rule } from "../rule";
import { unknownName } from "./unknownName";
import { unusedSwitch } from "./unusedSwitch";

/** The rules of the group `notice/`: about this tool's own switches in a draft. */
export const NOTICE_RULES: readonly Rule[] = [unknownName, unusedSwitch];
