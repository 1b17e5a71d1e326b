import { measureAt } from "../lexicon/measures";
import { toFile } from "../model/snapshot";
import { charSet } from "../text/charSet";
import { isDigit } from "../text/chars";
import { parseHan } from "../text/numerals";
import type { Span } from "../text/span";
import type { LedgerTask } from "./tasks";

/** A figure that a task must reach: 达到95%以上, 控制在5个工作日以内, 新增36公里. */
export interface Target extends Span {
  readonly text: string;
  /** The figure before its unit; null where the text gives none for certain (a range, 30余个). */
  readonly value: number | null;
  readonly unit: string;
  /** At least, at most, just so; null where the text leaves it open (左右). */
  readonly comparison: "≥" | "≤" | "=" | null;
}

/** The targets of a task, in order of place. Offsets of the file. */
export function targetsOf(task: LedgerTask): Target[] {
  return task.pieces.flatMap(({ paragraph, from, to }) =>
    scanTargets(paragraph.body.text.slice(from, to)).map((target) => ({
      ...target,
      ...toFile(task, paragraph, { from: from + target.from, to: from + target.to }),
    })),
  );
}

const HAN_NUMERALS = charSet("一二两三四五六七八九十");
const NUMERALS = charSet("0123456789一二两三四五六七八九十");
/** Longer numbers in Han numerals are none of a target. */
const LONGEST_HAN = 3;
const LONGEST_CUE = 12;
const FILLER = "(?:约|近|超|到|至|在|为|共|各|分别|全部|总数|总量|累计|力争|投资|\\s){0,2}$";
const AT_LEAST = new RegExp(
  `(?:不(?:得|能)?(?:少|低|小)于|至少|最低|达到|达|超过|突破|(?:高|多|大)于|(?:提[高升]|增[加长]|扩大|上升)[到至]|增至|(?:保持|稳定)在)${FILLER}`,
);
const AT_MOST = new RegExp(
  `(?:不(?:得|能)?(?:超过|(?:高|多|大)于)|(?<!不(?:得|能)?)(?:低|少|小)于|控制[在到]|(?:压缩|压减|缩短|降低?|减少?|精简|下降)(?:[到至]|为)|至多|最多|限于?|(?:不|严禁)突破)${FILLER}`,
);
const EXACTLY = new RegExp(
  `(?:新增|新建|新改建|改建|扩建|建成|建设|打造|培育|引进|完成|改造|安装|组织|举办|开展|培训|增加|实现|增长|下降|压缩|压减|减少|提[高升]|降低|缩短|设立|达成|培养|发展|推出|创建|建立|选派|招聘|认定|评选|解决|办理|新开工|开工)${FILLER}`,
);
const CUES = [
  [AT_MOST, "≤"],
  [AT_LEAST, "≥"],
  [EXACTLY, "="],
] as const;
const AFTER = /^(?:及?(?:以上|以内|以下|之内)|左右)/;
/** Between the two figures of a range, behind the first and its unit. */
const RANGE = /^(?:[—–－\-~～]{1,2}|至|到)\s?\d/;
/** Measure words that ordinals share and that `MEASURES` therefore leaves out. */
const MORE_UNITS =
  /^(?:个(?:工作日|自然日|百分点|小时|月)|[万亿千百]?(?:场次|课时|学时|张床位|人次|[项条期批支篇门份间宗株对只本部款根张位班组艘架例日天]|分(?![之钟])))/;
const UNIT_STARTS = charSet("个万亿千百场课学张人项条期批支篇门份间宗株对只本部款根位班组艘架例日天分");
const TO = charSet("—–－-~～至到");
/** Behind these a figure is a part of something else. */
const JOINS = charSet("0123456789.—–－-~～第");
const LOOSE = charSet("余多几");
const WHOLE_SHARE = /^(?:[%％‰]|个百分点|倍)$/;

/** The targets of a text; offsets of that text. Each figure costs a look at the few characters around it. */
export function scanTargets(text: string): Target[] {
  const found: Target[] = [];
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    if (!NUMERALS.has(text.charCodeAt(at))) continue;
    const end = numberEnd(text, at);
    const target = at >= free ? targetAt(text, at, end) : null;
    if (target) {
      found.push(target);
      free = target.to;
    }
    at = end - 1;
  }
  return found;
}

/** Where the number that begins at `at` ends: 12,000.5 or 十二. */
function numberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end > at) {
    while ((text[end] === "," || text[end] === "，") && digitsEnd(text, end + 1) >= end + 4) end += 4;
    const decimals = text[end] === "." ? digitsEnd(text, end + 1) : 0;
    return decimals > end + 1 ? decimals : end;
  }
  while (end < at + LONGEST_HAN && HAN_NUMERALS.has(text.charCodeAt(end))) end++;
  return end;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The target whose number stands from `at` to `numberTo`, or null. */
function targetAt(text: string, at: number, numberTo: number): Target | null {
  if (JOINS.has(text.charCodeAt(at - 1))) return null;
  let end = numberTo;
  const loose = LOOSE.has(text.charCodeAt(end));
  if (loose) end++;
  let unit = unitAt(text, end);
  end += unit.length;
  const range = TO.has(text.charCodeAt(end)) ? RANGE.exec(text.slice(end, end + 4)) : null;
  if (range) {
    const second = /^\d+(?:\.\d+)?/.exec(text.slice(end + range[0].length - 1, end + range[0].length + 11));
    end += range[0].length - 1 + (second?.[0].length ?? 0);
    const again = unitAt(text, end);
    end += again.length;
    unit = again || unit;
  }
  if (unit === "" || unit === "年") return null;
  const after = AFTER.exec(text.slice(end, end + 4))?.[0] ?? "";
  const cue = cueBefore(text.slice(Math.max(0, at - LONGEST_CUE), at));
  if (!cue && !standsAlone(text, end + after.length, unit, after)) return null;
  const digits = text.slice(at, numberTo);
  const isHan = digits.charCodeAt(0) > 0x3000;
  if (isHan && cue?.comparison === "=" && after === "") return null;
  const from = cue ? at - cue.length : at;
  end += after.length;
  const value = isHan ? parseHan(digits.replace(/两/g, "二")) : Number(digits.replace(/[,，]/g, ""));
  return {
    from,
    to: end,
    text: text.slice(from, end).replace(/\s/g, ""),
    value: loose || range || value === 0 ? null : value,
    unit: unit.replace("％", "%"),
    comparison: comparisonOf(cue?.comparison ?? null, after),
  };
}

/** 30%以上 without any verb is a target; of other units only where the clause ends with it (18岁以上老年人 is none). */
function standsAlone(text: string, end: number, unit: string, after: string): boolean {
  if (after === "" || after === "左右" || /岁$/.test(unit)) return false;
  return WHOLE_SHARE.test(unit) || /^[，。；、）)]?$/.test(text.slice(end, end + 1));
}

function cueBefore(before: string): { length: number; comparison: "≥" | "≤" | "=" } | null {
  for (const [cue, comparison] of CUES) {
    const match = cue.exec(before);
    if (match) return { length: match[0].length, comparison };
  }
  return null;
}

function comparisonOf(cue: "≥" | "≤" | "=" | null, after: string): Target["comparison"] {
  if (after === "左右") return null;
  if (after.endsWith("以上")) return "≥";
  return after === "" ? cue : "≤";
}

function unitAt(text: string, at: number): string {
  const more = UNIT_STARTS.has(text.charCodeAt(at)) ? MORE_UNITS.exec(text.slice(at, at + 6)) : null;
  if (more) return more[0];
  const measure = measureAt(text, at);
  if (measure !== "万" && measure !== "亿") return measure;
  return measure + measureAt(text, at + 1);
}
