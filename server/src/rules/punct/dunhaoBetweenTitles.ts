import { chainsOf } from "../../model/marks/chains";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { predatesMarks } from "../../model/standards";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

/** Whoever sets it more often does so throughout: one finding is enough. */
const FEW = 2;

export const dunhaoBetweenTitles: Rule = {
  id: "punct/dunhao-between-titles",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.5",
  force: "standard",
  title: { zh: "相邻书名号之间通常不用顿号", en: "No 、 between adjacent titles" },
  why: {
    zh: "书名号已把各篇名分开，相邻书名号之间通常不再用顿号。书名号后有括注（如发文字号）时，顿号照用。早于该标准的文稿不检查。",
    en: "The title marks already divide the titles. A 、 stays where a note such as a document number stands between them. Drafts older than the standard are not checked.",
  },
  examples: [
    {
      bad: "认真执行《网络安全法》⟦、⟧《数据安全法》等法律。",
      good: "认真执行《网络安全法》《数据安全法》等法律。",
    },
    {
      bad: "依据《预算法》⟦、⟧《审计法》⟦、⟧《会计法》和《统计法》开展检查。",
      good: "依据《预算法》《审计法》《会计法》和《统计法》开展检查。",
    },
  ],
  silent: [
    "贯彻《意见》（国发〔2022〕5号）、《实施细则》要求。",
    "执行《网络安全法》《数据安全法》。",
    "依据《传染病防治法》、《突发事件应对法》、最高人民法院有关司法解释处理。",
    "落实《若干意见》、《实施办法》（岭政发〔2025〕3号）、《细则》。",
    "清河市人民政府关于加强消防工作的通知\n各单位：\n执行《消防法》、《安全生产法》。\n清河市人民政府\n2010年3月2日",
  ],
  scope: "document",
  needs: [TRAIT.titleMark, TRAIT.chain],
  seeks: (body) => marksBetween(body).length > 0,
  *check(snapshot) {
    const found = between(snapshot);
    if (found.length === 0 || predatesMarks(snapshot.notice)) return;
    yield* reportSpots(
      spotsOf(found),
      () => ({
        message: {
          zh: "两个书名号相邻，之间通常不用顿号",
          en: "Adjacent titles need no 、 between them",
        },
        fix: { zh: "删去顿号", en: "Delete the 、" },
      }),
      (count) => ({
        message: {
          zh: `相邻书名号之间通常不用顿号（本文共${count}处）`,
          en: `Adjacent titles need no 、 between them (${count} places)`,
        },
        fix: { zh: `删去全部${count}处顿号`, en: `Delete all ${count}` },
      }),
      FEW,
    );
  },
};

function marksBetween({ text }: Body): readonly Mend[] {
  return chainsOf(text, "《", "》")
    .flatMap(({ links, mixed }) => (mixed ? [] : links))
    .map((at): Mend => ({ from: at, to: at + 1, edits: [{ from: at, to: at + 1, text: "" }] }));
}

const between = gatheredWith(TRAIT.titleMark | TRAIT.chain, marksBetween);
