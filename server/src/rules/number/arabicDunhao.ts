import { stretchesOf } from "../../model/numbering/sequences";
import { endsInFigures } from "../../model/numbering/strangers";
import { reportSpots, type Spot } from "../../model/reports/spots";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body, Notice, Paragraph } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

/** What makes `1、` a member of a series rather than an ordinal: another number, a measure word, a cell of a table. */
const SERIES = /^\s*(?:[0-9０-９]|[号楼层组类级期批次月日季]|[一二三四五六七八九十]、)/;

export const arabicDunhao: Rule = {
  id: "number/arabic-dunhao",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.3; GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "阿拉伯数字序号后应用下脚点", en: "An Arabic ordinal is followed by a dot" },
  why: {
    zh: "不带括号的汉字序号后用顿号，不带括号的阿拉伯数字序号后用下脚点，写作“1.”。",
    en: "Han ordinals take 、, Arabic ordinals a dot: 1.",
  },
  examples: [
    { bad: "⟦1、⟧加强组织领导。", good: "1.加强组织领导。" },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：⟦1、⟧防汛物资清单\n⟦2、⟧防汛队伍名册",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册",
    },
    { bad: "⟦12、⟧“一网通办”改革。", good: "12.“一网通办”改革。" },
  ],
  silent: [
    "1、2号楼由街道负责。",
    "1、二、三类企业",
    "3、4月份集中开展整治。",
    "1.加强组织领导。",
    "1、\t张某某\t县教育局",
    "1、号楼外墙修缮。",
    "1、.加强组织领导。",
    "关于做好值班工作的通知\n一、领导带班\n二、专人值守\n3、按时报告",
    "关于做好值班工作的通知\n一、领导带班\n2、专人值守\n三、按时报告",
  ],
  scope: "document",
  seeks: mayBeWrong,
  check({ notice }) {
    const found = withDunhao(notice);
    const strangers = found.length > 0 ? amongOthers(notice) : NONE;
    return reportSpots(
      found.flatMap((paragraph) => {
        const role = notice.roles[paragraph.index];
        if (role === "attachment-note") return inNote(paragraph);
        if (strangers.has(paragraph)) return [];
        return role === "text" && isWrong(paragraph.body) ? [spotOf(paragraph, paragraph.body.marker!)] : [];
      }),
      ({ right }) => ({
        message: { zh: `阿拉伯数字序号后应用下脚点，写作“${right}”`, en: `Write ${right} with a dot` },
        fix: { zh: `改为“${right}”`, en: `Change to ${right}` },
      }),
      (count) => ({
        message: {
          zh: `阿拉伯数字序号后应用下脚点，本文有${count}处用了顿号`,
          en: `Arabic ordinals take a dot; ${count} here take 、`,
        },
        fix: { zh: `全部改为下脚点（${count}处）`, en: `Change all ${count} to dots` },
      }),
    );
  },
};

const withDunhao = paragraphsWith(mayBeWrong);

/** Items among siblings with ordinals of another kind: 一、 2、 三、 wants no dot but 二. */
function amongOthers(notice: Notice): ReadonlySet<Paragraph> {
  const stretches = stretchesOf(notice);
  const strangers = stretches.flatMap((stretch) => stretch.strangers);
  const ends = stretches.flatMap(({ nodes }) => endsInFigures(nodes));
  return new Set(
    [...strangers.filter(({ sibling }) => sibling.marker.kind !== "arabic"), ...ends].map(
      ({ item }) => item.paragraph,
    ),
  );
}

const NONE: ReadonlySet<Paragraph> = new Set();

interface Ordinal extends Spot {
  readonly right: string;
}

function mayBeWrong(body: Body): boolean {
  return isWrong(body) || ENTRY.test(body.text);
}

function isWrong({ marker, text }: Body): boolean {
  if (marker?.kind !== "arabic" || marker.composed || text[marker.to - 1] !== "、") return false;
  const rest = text.slice(marker.to);
  if (/^[.．、，,]/.test(rest)) return false;
  return !SERIES.test(rest) && !/[\t|｜]/.test(rest) && /[\u4e00-\u9fffA-Za-z]/.test(rest);
}

/** An entry of an attachment note: 附件：1、… (GB/T 9704—2012 7.3.4). */
const ENTRY = /^(?:附\s*件\s*[：:]\s*)?(\d{1,2})、(?=[\u4e00-\u9fff《“])/;

function inNote(paragraph: Paragraph): Ordinal[] {
  const { text } = paragraph.body;
  const match = ENTRY.exec(text);
  if (!match || SERIES.test(text.slice(match[0].length))) return [];
  const to = match[0].length;
  return [spotOf(paragraph, { from: to - match[1].length - 1, to })];
}

function spotOf(paragraph: Paragraph, { from, to }: Span): Ordinal {
  const right = `${paragraph.body.text.slice(from, to - 1)}.`;
  return { paragraph, from, to, right, edits: [{ from: to - 1, to, text: "." }] };
}
