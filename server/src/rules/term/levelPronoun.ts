import { provinceOf } from "../../lexicon/prefectures";
import { type Jurisdiction, jurisdictionOf } from "../../model/jurisdiction";
import { withOneOf } from "../../model/marks/traits";
import { byPart } from "../../model/parts";
import { isQuoted } from "../../model/quotes";
import type { Snapshot } from "../../model/snapshot";
import { gathered } from "../../syntax/gathered";
import type { Body, Named } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** A city may well speak of its province; a stray 我省 in a text full of 我市 was copied. */
const FEWEST_OWN = 3;
const MOST_STRAY = 2;
/** Signs that the province itself is meant. */
const PROVINCE_MEANT =
  /省委|省政府|省人民政府|省级|省直|全省|省[市县]|前列|率先|首[个批家次]|第[一二三]|唯一|试点/;
/** 我县（市、区）, 我市州: a form for several levels. */
const IN_FORM = /[（(、/／_市州县区旗]/;

export const levelPronoun: Rule = {
  id: "term/level-pronoun",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "“我省”“我市”与发文层级不符", en: "我省 or 我市 does not fit the level of the notice" },
  why: {
    zh: "照搬上级文件时容易留下“我省”，套用下级材料时容易留下“我市”“我县”。“全省”常有正当用法，不检查；转发、批转的文件和引文不检查。",
    en: "Sentences copied from a higher or a lower level bring their pronoun along. 全省 is often meant and not checked; forwarded texts and quotations are not, either.",
  },
  examples: [
    {
      bad: "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n结合我市实际，提出如下意见。\n一、提升我市服务效能，推进我市政务公开。\n二、建设⟦我省⟧数字政府。\n清河市人民政府\n2026年5月12日",
      good: "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n结合我市实际，提出如下意见。\n一、提升我市服务效能，推进我市政务公开。\n二、建设我市数字政府。\n清河市人民政府\n2026年5月12日",
    },
    {
      bad: "云岭省人民政府关于优化营商环境的通知\n各市州人民政府：\n一、进一步提升⟦我市⟧服务效能。\n云岭省人民政府\n2026年5月12日",
      good: "云岭省人民政府关于优化营商环境的通知\n各市州人民政府：\n一、进一步提升我省服务效能。\n云岭省人民政府\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n结合我市实际，提升我市服务效能，推进我市政务公开，争取走在我省前列。\n清河市人民政府\n2026年5月12日",
    "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n我省已出台有关规定，请遵照执行，推进“全省通办”。\n清河市人民政府\n2026年5月12日",
    "北京市人民政府关于优化营商环境的通知\n各区人民政府：\n一、提升我市服务效能。\n北京市人民政府\n2026年5月12日",
    "云岭省人民政府转发清河市人民政府关于优化营商环境意见的通知\n各市州人民政府：\n一、提升我市服务效能。\n云岭省人民政府\n2026年5月12日",
  ],
  scope: "document",
  needs: ["我"],
  seeks: (body) => pronounsIn(body).length > 0,
  *check(snapshot) {
    const used = pronouns(snapshot);
    if (used.length === 0 || /转发|批转/.test(snapshot.notice.title?.text ?? "")) return;
    const own = jurisdictionOf(snapshot.notice);
    if (namesLowerPlace(snapshot, own)) return;
    const ownWord = `我${own.place.slice(-1)}`;
    for (const word of foreignPronouns(own)) {
      const places = placesOf(snapshot, used, word);
      if (places.length === 0) continue;
      const copied =
        own.level !== "city" || word !== "我省" || isStray(places, placesOf(snapshot, used, ownWord), own);
      if (!copied) continue;
      for (const { paragraph, value: at } of places) {
        yield {
          paragraph,
          from: at,
          to: at + word.length,
          message: {
            zh: `本文是${own.place}的文件，此处“${word}”疑为照搬，请核对是否应为“${ownWord}”`,
            en: `This is a notice of ${own.place}; ${word} may have been copied for ${ownWord}`,
          },
        };
      }
    }
  },
};

/** 湖南省邵阳市中级人民法院 signs: the place that was recognised is not the one whose notice it is. */
function namesLowerPlace({ notice }: Snapshot, { place }: Jurisdiction): boolean {
  return [notice.signature?.text, notice.title?.text].some((text) => {
    const at = text?.indexOf(place) ?? -1;
    return (
      text !== undefined && at >= 0 && /^[\u4e00-\u9fff]{2,6}[市州县区]/.test(text.slice(at + place.length))
    );
  });
}

/** Pronouns that a notice of that level has no reason to use of itself. */
function foreignPronouns({ level, place }: Jurisdiction): readonly string[] {
  if (level === "province" && place.endsWith("省")) return ["我市", "我县"];
  if (level === "province") return ["我省", "我县"];
  return level === "city" ? ["我省", "我县"] : [];
}

/** 我省, 我市, 我县: 我 and the last character of a place. */
const PRONOUN = /我[省市州盟县区旗]/g;

function pronounsIn(body: Body): readonly number[] {
  const { text } = body;
  return matches(text, PRONOUN)
    .map(({ index }) => index)
    .filter((at) => !isQuoted(body, at) && !IN_FORM.test(text.slice(at + 2, at + 3)));
}

const pronouns = gathered(pronounsIn, withOneOf("我"));

/** Where one of them stands. Annexes are left out: forms that others fill in say 我县（市、区）. */
function placesOf({ notice }: Snapshot, used: readonly Named<number>[], word: string): Named<number>[] {
  const found = used.filter(({ paragraph, value }) => paragraph.body.text.startsWith(word, value));
  return [...byPart(notice, found)].flatMap(([{ kind }, here]) => (kind === "attachment" ? [] : here));
}

function isStray(
  places: readonly Named<number>[],
  own: readonly Named<number>[],
  { place }: Jurisdiction,
): boolean {
  const province = provinceOf(place) ?? "省人民政府";
  return (
    places.length <= MOST_STRAY &&
    own.length >= FEWEST_OWN &&
    places.every(
      ({ paragraph }) => !PROVINCE_MEANT.test(paragraph.body.text) && !paragraph.body.text.includes(province),
    )
  );
}
