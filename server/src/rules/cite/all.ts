import type { Rule } from "../rule";
import { clauseDigitMixed } from "./clauseDigitMixed";
import { docnoOnly } from "./docnoOnly";
import { duplicateInList } from "./duplicateInList";
import { issuerDoubled } from "./issuerDoubled";
import { lawNameBare } from "./lawNameBare";
import { numberBeforeTitle } from "./numberBeforeTitle";
import { numberInsideTitle } from "./numberInsideTitle";
import { numberUnbracketed } from "./numberUnbracketed";
import { repealedLaw } from "./repealedLaw";
import { selfName } from "./selfName";
import { shortnameEarly } from "./shortnameEarly";
import { shortnameThenFull } from "./shortnameThenFull";
import { shortnameUnused } from "./shortnameUnused";
import { space } from "./space";
import { stateMixed } from "./stateMixed";
import { stateOutside } from "./stateOutside";

/** The rules of the group `cite/`, in the order of the catalogue. */
export const CITE_RULES: readonly Rule[] = [
  numberBeforeTitle,
  numberInsideTitle,
  numberUnbracketed,
  space,
  stateOutside,
  stateMixed,
  issuerDoubled,
  shortnameUnused,
  shortnameEarly,
  shortnameThenFull,
  repealedLaw,
  selfName,
  clauseDigitMixed,
  docnoOnly,
  lawNameBare,
  duplicateInList,
];
