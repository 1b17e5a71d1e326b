import { typeOf } from "../../lexicon/documentTypes";
import { withOneOf } from "../../model/marks/traits";
import { byPart } from "../../model/parts";
import { isQuoted } from "../../model/quotes";
import { gathered } from "../../syntax/gathered";
import type { Body, Notice, Part } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

/** How a text names itself: 本方案, 本实施方案. */
const SELF =
  /本(?:实施|工作|行动|暂行|管理|专项)?(方案|意见|办法|规定|细则|要点|规划|计划|纲要|预案|指南|规则|规程|准则|守则|条例|措施|通知)/g;
/** 基本方案, 样本计划: 本 ends another word. */
const NOT_BEFORE = "基根文样成日版资课副书剧蓝范原标脚抄读译本";
/** Types of texts that hold the words of another: an order and the regulations it puts into force. */
const HOLDS_ANOTHER = /(?:令|公告|通告|决定|决议|通知|通报|函|批复|报告)$/;
/** A text that calls itself so all the time is another one than its title was taken for. */
const MOST = 5;
/** 本规划区, 本计划年度: something else than the text. */
const NOT_AFTER = /^[期区年内单局范]/;

export const selfName: Rule = {
  id: "cite/self-name",
  level: "info",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "自称与标题的文种不一致", en: "A text calls itself what it is not" },
  why: {
    zh: "套用旧稿时容易留下原来的自称：标题是“工作要点”，正文却写“本方案”。自称应与所在文件的标题一致；印发件里的“本通知”、引文不检查。",
    en: "Drafts made from an older one keep its name for itself: the title says 工作要点, the text 本方案. 本通知 in an issued text, and quotations, are not checked.",
  },
  examples: [
    {
      bad: "清河市人民政府关于印发《清河市2026年政务公开工作要点》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府\n2026年5月12日\n清河市2026年政务公开工作要点\n一、加强领导\n各单位要按照⟦本方案⟧分工抓好落实。",
      good: "清河市人民政府关于印发《清河市2026年政务公开工作要点》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府\n2026年5月12日\n清河市2026年政务公开工作要点\n一、加强领导\n各单位要按照本要点分工抓好落实。",
    },
  ],
  silent: [
    "清河市人民政府关于印发《清河市停车管理办法》的通知\n各县市区人民政府：\n现印发给你们，本办法自印发之日起施行。请按本通知要求执行。\n清河市人民政府\n2026年5月12日\n清河市停车管理办法\n第一条　根据有关规定，制定本办法。\n第二条　本办法与本通知一并执行，不得违反基本规定。",
    "清河市人民政府关于印发《清河市国土空间规划纲要》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府\n2026年5月12日\n清河市国土空间规划纲要\n一、总则\n本规划期限为十年，本纲要由市政府解释。",
    "清河市人民政府令\n清河市停车管理办法\n第一条　根据有关规定，制定本办法。",
    "清河市人民政府关于做好停车管理的意见\n各县市区人民政府：\n将第一条修改为：“为加强管理，制定本办法。”\n清河市人民政府\n2026年5月12日",
  ],
  scope: "document",
  needs: ["本"],
  seeks: (body) => selfNamesIn(body).length > 0,
  *check({ notice }) {
    for (const [part, found] of byPart(notice, selfNames(notice))) {
      const names = namesOf(part, notice);
      const right = names[0];
      if (right === undefined) continue;
      const wrong = found.filter(({ value }) => !names.some((name) => name.includes(value.type)));
      if (wrong.length > MOST) continue;
      for (const { paragraph, value } of wrong) {
        const { from, to, word, type } = value;
        const mended = word.slice(0, -type.length) + right;
        yield {
          paragraph,
          from,
          to,
          message: {
            zh: `本文标题的文种是“${right}”，此处自称“${word}”，请核对`,
            en: `The title says ${right}, but the text calls itself ${word}`,
          },
          fix: {
            title: { zh: `改为“${mended}”`, en: `Change to ${mended}` },
            edits: [{ paragraph, from, to, text: mended }],
          },
        };
      }
    }
  },
};

/** The type of a part's title, then all that it may be called besides; empty where the type is unknown. */
function namesOf(part: Part, notice: Notice): readonly string[] {
  const title = part.kind === "main" ? notice.title : part.title;
  const type = title && typeOf(title.text);
  if (!title || !type || HOLDS_ANOTHER.test(type)) return [];
  return [type.slice(-2), title.text, ...(part.kind === "main" ? [] : [notice.title?.text ?? "", "通知"])];
}

interface SelfName extends Span {
  readonly word: string;
  readonly type: string;
}

function selfNamesIn(body: Body): readonly SelfName[] {
  const { text } = body;
  const found: SelfName[] = [];
  for (const { index: from, 0: word, 1: type } of matches(text, SELF)) {
    const to = from + word.length;
    if (NOT_BEFORE.includes(text[from - 1] ?? " ") || NOT_AFTER.test(text.slice(to, to + 1))) continue;
    if (!isQuoted(body, from)) found.push({ from, to, word, type });
  }
  return found;
}

const selfNames = gathered(selfNamesIn, withOneOf("本"));
