import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|[\ue000-\uf8ff\ufffd]+/g;
/** Emoji are joined by U+200D. */
const JOINER = "\u200d";

interface CharSpot extends Mend {
  readonly name: string;
}

export const invisibleChar: Rule = {
  id: "punct/invisible-char",
  level: "warning",
  fix: "safe",
  basis: "conv: 文稿不含不可见字符",
  force: "convention",
  title: { zh: "文稿含不可见字符", en: "An invisible character" },
  why: {
    zh: "零宽空格、软连字符、控制符等看不见，却会使检索、比对、签章系统出错，多从网页或聊天软件粘贴而来。专用区字符在别的电脑上可能显示为空框，需人工改成正式字符，不自动删除。",
    en: "Zero-width spaces, soft hyphens and control characters cannot be seen but break searches and comparisons; they come from pasting. Private-use characters may show as boxes elsewhere: replace them by hand, they are not deleted.",
  },
  examples: [{ bad: "加强⟦\u200b⟧领导，抓好⟦\u00ad⟧落实。", good: "加强领导，抓好落实。" }],
  silent: ["加强领导，抓好落实。", "欢迎👨\u200d👩\u200d👧参加。"],
  scope: "document",
  needs: [TRAIT.oddChar],
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(invisible(snapshot)),
      ({ name, edits }) => ({
        message:
          edits.length > 0
            ? { zh: `这里有看不见的字符（${name}）`, en: `An invisible character: ${name}` }
            : {
                zh: `这里有别处可能显示不出的字符（${name}）`,
                en: `A character that others may not see: ${name}`,
              },
        fix: { zh: "删去", en: "Delete it" },
      }),
      (count) => ({
        message: {
          zh: `本文有${count}处看不见或别处可能显示不出的字符`,
          en: `${count} invisible or private characters`,
        },
        fix: { zh: "删去全部不可见字符", en: "Delete all invisible ones" },
      }),
    );
  },
};

const invisible = gatheredWith(TRAIT.oddChar, ({ text }) => {
  const spots: CharSpot[] = [];
  for (const { index: from, 0: chars } of matches(text, INVISIBLE)) {
    if (chars === JOINER && isSurrogate(text.charCodeAt(from + 1))) continue;
    const to = from + chars.length;
    const removable = !/[\ue000-\uf8ff\ufffd]/.test(chars);
    const edits = removable ? [{ from, to, text: "" }] : [];
    const code = chars.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    spots.push({ from, to, edits, name: `U+${code}` });
  }
  return spots;
});

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
