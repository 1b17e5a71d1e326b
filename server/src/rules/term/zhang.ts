import { ACCOUNT_WORDS } from "../../lexicon/accountWords";
import { withOneOf } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { predatesSpellings } from "../../model/standards";
import { gathered } from "../../syntax/gathered";
import type { Rule } from "../rule";

export const zhang: Rule = {
  id: "term/zhang",
  level: "warning",
  fix: "safe",
  basis: "第一批异形词整理表（GF 1001—2001）; 现代汉语词典",
  force: "standard",
  title: { zh: "账目的“账”不写作“帐”", en: "Accounts are 账, not 帐" },
  why: {
    zh: "与钱款、账目有关的用“账”（账户、台账、记账），“帐”只用于帐篷、蚊帐一类。书名号里的旧法规名称照录，2002年3月31日异形词表施行以前的文件不检查。",
    en: "What has to do with money is 账 (账户, 台账, 记账); 帐 is left for tents and curtains. Titles of old statutes are cited as printed, and documents from before 31 March 2002 are not checked.",
  },
  examples: [
    { bad: "建立问题⟦台帐⟧，逐项销号。", good: "建立问题台账，逐项销号。" },
    { bad: "单独⟦记帐⟧，开立银行⟦帐户⟧，防范⟦三角帐⟧。", good: "单独记账，开立银行账户，防范三角账。" },
  ],
  silent: [
    "调拨帐篷、蚊帐等救灾物资，搭建营帐。",
    "执行《银行帐户管理办法》。",
    "清河市人民政府关于清理欠款的通知\n各县市区人民政府：\n各单位要单独记帐。\n清河市人民政府\n1997年5月12日",
    "建立台账，开立账户。",
  ],
  scope: "document",
  needs: ["帐"],
  *check(snapshot) {
    const found = accounts(snapshot);
    if (found.length === 0 || predatesSpellings(snapshot.notice)) return;
    yield* reportSpots(
      spotsOf(found),
      ({ word }) => ({
        message: {
          zh: `“${word}”应写作“${right(word)}”`,
          en: `${word} should be written ${right(word)}`,
        },
        fix: { zh: `改为“${right(word)}”`, en: `Change to ${right(word)}` },
      }),
      (count) => ({
        message: {
          zh: `账目的“账”误作“帐”，共${count}处`,
          en: `帐 stands for 账 in ${count} places`,
        },
        fix: { zh: `全部改为“账”（${count}处）`, en: `Change all ${count} to 账` },
      }),
    );
  },
};

interface Account extends Mend {
  readonly word: string;
}

const right = (word: string): string => word.replace("帐", "账");

const accounts = gathered(
  (body) =>
    body.text.includes("帐")
      ? ACCOUNT_WORDS.scan(body.text)
          .filter(({ from }) => !isQuoted(body, from))
          .map(({ from, to, row: { word } }): Account => {
            const at = from + word.indexOf("帐");
            return { from, to, word, edits: [{ from: at, to: at + 1, text: "账" }] };
          })
      : [],
  withOneOf("帐"),
);
