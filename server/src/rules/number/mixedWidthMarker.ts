import { TRAIT, withTraits } from "../../model/marks/traits";
import { gathered } from "../../syntax/gathered";
import type { Marker, Named } from "../../syntax/tree";
import type { Rule } from "../rule";

type Marked = Named<Marker>;

const ending = (mark: string) =>
  gathered(
    ({ marker, text }) =>
      marker?.kind === "arabic" && !marker.composed && text[marker.to - 1] === mark ? [marker] : [],
    withTraits(TRAIT.dot),
  );
const withStop = ending(".");
const withFullStop = ending("．");

/** Brackets are the business of number/halfwidth-paren, for which full-width ones are always right. */
export const mixedWidthMarker: Rule = {
  id: "number/mixed-width-marker",
  level: "hint",
  fix: "safe",
  basis: "conv: 同一文稿内序号样式前后一致",
  force: "convention",
  title: { zh: "“1.”与“1．”混用", en: "1. and 1． are mixed" },
  why: {
    zh: "阿拉伯数字序号后的下脚点有半角“.”、全角“．”两种写法，同一文稿应只用一种。",
    en: "The dot behind an Arabic ordinal may be half-width or full-width; one text should use one of them.",
  },
  examples: [
    { bad: "1.加强领导。\n2.落实责任。\n⟦3．⟧强化督查。", good: "1.加强领导。\n2.落实责任。\n3.强化督查。" },
    {
      bad: "1．加强领导。\n⟦2.⟧落实责任。\n3．强化督查。",
      good: "1．加强领导。\n2．落实责任。\n3．强化督查。",
    },
  ],
  silent: ["1.加强领导。\n2.落实责任。", "1．加强领导。\n2．落实责任。", "1、加强领导。\n2.落实责任。"],
  scope: "document",
  needs: ["．"],
  *check({ notice }) {
    const isText = ({ paragraph }: Marked): boolean => notice.roles[paragraph.index] === "text";
    const full = withFullStop(notice).filter(isText);
    if (full.length === 0) return;
    const half = withStop(notice).filter(isText);
    const [few, mark] = half.length >= full.length ? [full, "."] : [half, "．"];
    for (const { paragraph, value: marker } of few) {
      const right = marker.text.slice(0, -1) + mark;
      yield {
        paragraph,
        from: marker.from,
        to: marker.to,
        message: {
          zh: `本文其他序号的下脚点写作“${mark}”，此处宜统一为“${right}”`,
          en: `Other ordinals in this text are written with ${mark}; write ${right}`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ paragraph, from: marker.to - 1, to: marker.to, text: mark }],
        },
      };
    }
  },
};
