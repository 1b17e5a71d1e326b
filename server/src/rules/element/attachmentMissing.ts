import { attachedParts, listedNumbers } from "../../model/elements/attachments";
import { isFinished, isOwnBody } from "../../model/elements/frame";
import { withOneOf } from "../../model/marks/traits";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { asciiDigits, parseHan } from "../../text/numerals";
import type { Rule } from "../rule";

const REFERENCE =
  /附件\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9０-９.．—–-]|[一二三四五六七八九十份个张页项])/g;
/** Attachments of another text that is named just before. */
const FOREIGN = /[》号〕]|文件|其$|原|上述|该/;
const REACH = 10;

function isReferring({ text }: Body): boolean {
  return text.search(REFERENCE) >= 0;
}

const referring = paragraphsWith(isReferring, withOneOf("附"));

export const attachmentMissing: Rule = {
  id: "element/attachment-missing",
  level: "warning",
  fix: "none",
  basis: "conv: 附件说明应列全所引附件（参见GB/T 9704—2012 7.3.4）",
  force: "convention",
  title: { zh: "引用的附件没有列入附件说明", en: "A referenced attachment is not listed" },
  why: {
    zh: "正文写“见附件3”，附件说明却只列到附件2，多因增删附件时漏改。没有附件说明的网页文本不检查；其他文件的附件不算。",
    en: "The body refers to 附件3 while the note lists only two: one of them was not changed along. Copies without a note are not looked at.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请填写⟦附件3⟧，于6月底前报送。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请填写附件2，于6月底前报送。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请填写附件1。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请填写附件3。\n附件：1.防汛物资清单　2.防汛队伍名册　3.防汛预案\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请按照《防汛条例》附件3填写。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请填写附件3。\n清河市人民政府办公室\n2026年5月12日",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isReferring,
  *check(snapshot) {
    if (!isFinished(snapshot)) return;
    const listed = listedNumbers(snapshot.notice);
    if (!listed) return;
    const marked = new Set(attachedParts(snapshot.notice).map(({ number }) => number));
    for (const paragraph of referring(snapshot.notice)) {
      if (!isOwnBody(snapshot, paragraph)) continue;
      const { text } = paragraph.body;
      for (const match of matches(text, REFERENCE)) {
        const digits = asciiDigits(match[1]);
        const number = /^\d/.test(digits) ? Number(digits) : parseHan(digits);
        if (number === 0 || listed.has(number) || marked.has(number)) continue;
        if (FOREIGN.test(text.slice(Math.max(0, match.index - REACH), match.index))) continue;
        yield {
          paragraph,
          from: match.index,
          to: match.index + match[0].length,
          message: {
            zh: `附件说明中没有“${match[0]}”，请补列或核对序号`,
            en: `The note does not list ${match[0]}; add it or check the number`,
          },
        };
      }
    }
  },
};
