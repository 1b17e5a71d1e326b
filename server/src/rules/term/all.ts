import type { Rule } from "../rule";
import { confusable } from "./confusable";
import { deDiDe } from "./deDiDe";
import { duplicatedWord } from "./duplicatedWord";
import { fixedFormula } from "./fixedFormula";
import { foreignPlace } from "./foreignPlace";
import { formulaOrder } from "./formulaOrder";
import { jiezhi } from "./jiezhi";
import { levelPronoun } from "./levelPronoun";
import { marketEntity } from "./marketEntity";
import { ownPair } from "./ownPair";
import { personTitle } from "./personTitle";
import { poverty } from "./poverty";
import { provisionalDoubled } from "./provisionalDoubled";
import { repeatedClause } from "./repeatedClause";
import { shejiDao } from "./shejiDao";
import { typo } from "./typo";
import { variant } from "./variant";
import { zhang } from "./zhang";

/** The rules of the group `term/`, in the order of the catalogue. */
export const TERM_RULES: readonly Rule[] = [
  typo,
  confusable,
  variant,
  duplicatedWord,
  repeatedClause,
  provisionalDoubled,
  fixedFormula,
  formulaOrder,
  levelPronoun,
  foreignPlace,
  jiezhi,
  shejiDao,
  zhang,
  marketEntity,
  poverty,
  personTitle,
  deDiDe,
  ownPair,
];
