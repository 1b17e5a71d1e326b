import { chainsOf } from "../../model/marks/chains";
import { gatheredWith, TRAIT, withTraits } from "../../model/marks/traits";
import { collapse } from "../../model/reports/collapse";
import { predatesMarks } from "../../model/standards";
import { summed } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { occurrences } from "../../text/occurrences";
import type { DocumentReport, Rule } from "../rule";

/** Whoever sets it more often does so throughout: one finding is enough. */
const FEW = 2;

export const dunhaoBetweenQuotes: Rule = {
  id: "punct/dunhao-between-quotes",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.5",
  force: "standard",
  title: { zh: "相邻引号之间通常不用顿号", en: "No 、 between adjacent quotations" },
  why: {
    zh: "引号已把并列的词语分开，相邻引号之间通常不再用顿号。一侧没有引号，或引号后另有括注时，顿号照用。全文多数不用、个别处用了的，属前后不一，按警告提示。早于该标准的文稿不检查。",
    en: "The quotation marks already divide the words. A 、 stays where one side has no marks or a note in brackets follows. Where the rest of the draft leaves it out, a stray one is a warning. Drafts older than the standard are not checked.",
  },
  examples: [
    { bad: "推行“市域通办”⟦、⟧“全省通办”。", good: "推行“市域通办”“全省通办”。" },
    { bad: "以“市域通办”⟦、⟧“全省通办”为抓手。", good: "以“市域通办”“全省通办”为抓手。" },
    { bad: "解决“脏”⟦、⟧“乱”⟦、⟧“差”问题。", good: "解决“脏”“乱”“差”问题。" },
    {
      bad: "落实“六稳”“六保”任务。\n推动“就近办”“网上办”事项增多。\n推行“一窗受理”⟦、⟧“一网通办”。",
      good: "落实“六稳”“六保”任务。\n推动“就近办”“网上办”事项增多。\n推行“一窗受理”“一网通办”。",
    },
  ],
  silent: [
    "将“市环保局”修改为“市生态环境局”、“市农业局”修改为“市农业农村局”。",
    "畅通“市长信箱”、市政府网站、“互联网+督查”等渠道。",
    "整治“怕、慢、假、庸、散”问题。",
    "推进“证照分离”（试点）、“一业一证”改革。",
    "推行“市域通办”“全省通办”。",
    "做到“一看”、二查、“三改”、“四报”。",
    "清河市人民政府办公室关于开展检查的通知\n各单位：\n推行“一口清”、“一次办”服务。\n清河市人民政府办公室\n2009年3月2日",
  ],
  scope: "document",
  needs: [TRAIT.quote, TRAIT.chain],
  seeks: (body) => marksBetween(body).length > 0,
  *check(snapshot) {
    const found = between(snapshot);
    if (found.length === 0 || predatesMarks(snapshot.notice)) return;
    const reports = found.map(
      ({ paragraph, value: at }): DocumentReport => ({
        paragraph,
        from: at,
        to: at + 1,
        message: {
          zh: "两个引号相邻，之间通常不用顿号",
          en: "Adjacent quotations need no 、 between them",
        },
        fix: {
          title: { zh: "删去顿号", en: "Delete the 、" },
          edits: [{ paragraph, from: at, to: at + 1, text: "" }],
        },
      }),
    );
    if (without(snapshot) > reports.length) {
      const message = {
        zh: "两个引号相邻，之间不用顿号（本文其他各处均未用或多数未用）",
        en: "No 、 between adjacent quotations; the rest of this draft leaves it out",
      };
      yield* reports.map((report): DocumentReport => ({ ...report, severity: "warning", message }));
      return;
    }
    const many = (count: number) => ({
      message: {
        zh: `相邻引号之间通常不用顿号（本文共${count}处）`,
        en: `Adjacent quotations need no 、 between them (${count} places)`,
      },
      fix: { zh: `删去全部${count}处顿号`, en: `Delete all ${count}` },
    });
    yield* collapse(reports, many, FEW);
  },
};

const CHAIN = TRAIT.quote | TRAIT.chain;

function marksBetween({ text }: Body): readonly number[] {
  return chainsOf(text, "“", "”").flatMap(({ links, mixed }) => (mixed ? [] : links));
}

const between = gatheredWith(CHAIN, marksBetween);

/** How many quotations stand side by side without a mark. */
const without = summed((body) => occurrences(body.text, "”“").length, withTraits(CHAIN));
