import { provinceOf } from "../lexicon/prefectures";
import { ending } from "../text/affixes";
import { charSet } from "../text/charSet";
import { isSpace, tidySpaces } from "../text/chars";
import { NOTHING } from "../text/lists";
import type { UnitMention, UnitRole } from "./tree";

/** Last characters of organs' names (units-and-words: Rank). */
const RANK_CHARS = charSet("局委办厅部署院社会队行室站所处台校关庭组");
const RANK_WORDS = [
  "政府", "公司", "中心", "集团", "银行", "单位", "部门", "机构", "企业", "街道", "乡镇", "园区", "开发区", "专班", "联", "军分区", "军区", "经开区", "高新区", "县市区", "协会", "馆", "科协", "地方", "团市委", "电视台", "高校", "兵团", "学校", "医院",
] as const; // biome-ignore format: a table
const PERSONS = [
  "省长", "市长", "州长", "县长", "区长", "书记", "主任", "秘书长", "部长", "局长", "领导", "同志", "负责人", "组长", "主席",
] as const; // biome-ignore format: a table
const GENERIC_START =
  /^(?:各|全市|全省|全县|全区|相关|有关|其他|其它|县市区|市县|县（|市（|区县|乡镇|沿线|属地|县级市)/;
const GROUPS = [
  "单位", "部门", "机构", "企业", "地区", "地方", "县市区", "园区", "街道", "乡镇",
] as const; // biome-ignore format: a table

/** Adverbs between the last unit and the verb; they are no part of a name. */
const TAILS = [
  "按照各自职能", "按照职能分工", "按照职能", "按各自职能", "按职能分工", "按职能", "根据职能", "按照各自职责分工", "按照各自职责", "按照职责分工", "按照职责", "按各自职责分工", "按各自职责", "按职责分工", "按职责", "根据职责分工", "根据各自职责", "根据职责", "依据职责", "依职责", "分别", "共同", "联合", "具体", "各自", "负责", "按分工", "积极", "主动", "密切",
] as const; // biome-ignore format: a table
const HEADS = ["由", "以及", "及", "并由", "会同", "请", "并", "和"] as const;
/** Behind one name of a list without verbs: 市教育局（牵头）、市财政局. */
const LEAD_MARK = /\s?[（(〔〈]牵头(?:单位|部门)?[）)〕〉]$/;
/** What 等 may introduce without naming anybody. */
const EMPTY_AFTER_DENG = new Set(["", "部门", "单位", "部门和单位", "单位和部门"]);

const itself = (word: string): string => word;
const endsLikeOrgan = ending(RANK_WORDS, itself);
const endsLikePerson = ending(PERSONS, itself);
const endsLikeGroup = ending(GROUPS, itself);
const HEAD_STARTS = charSet(HEADS.map((word) => word[0]).join(""));
const TAIL_ENDS = charSet(TAILS.map((word) => word[word.length - 1]).join(""));

/** True when a name ends like an organ's or names a group or a post. */
export function looksLikeUnit(name: string): boolean {
  const ends = CLOSE.has(name.charCodeAt(name.length - 1));
  const bare = ends ? name.replace(/[（〈(〔][^（）〈〉()〔〕]*[）〉)〕]$/, "") : name;
  if (bare.length < 2) return false;
  return (
    RANK_CHARS.has(bare.charCodeAt(bare.length - 1)) ||
    endsLikeOrgan(bare, 0, bare.length) !== undefined ||
    GENERIC_START.test(name) ||
    endsLikePerson(bare, 0, bare.length) !== undefined
  );
}

const OPEN = charSet("（(〈《“〔");
const CLOSE = charSet("）)〉》”〕");
const DIVIDERS = charSet("、，,；;");
const LINKS = charSet("和及与");
const PAUSE = "、".charCodeAt(0);

const LEVEL =
  "(?:(?:设区的?|地级以上|县级)?市|[省州盟县区旗乡镇]|自治[区县州旗]|直辖市|地区)(?:[（(〔〈][^（）()〔〕〈〉]{0,12}[）)〕〉])?";
const LEVELS_BEFORE = new RegExp(`^\\s?各${LEVEL}(?:、${LEVEL}){0,4}$`);
const LEVEL_BEHIND = new RegExp(
  `^${LEVEL}(?:人民政府|政府|党委|行政公署)?(?:[、，,；;。等和及与按分负配牵落]|$)`,
);

/** 各县、市、区人民政府, 各市、县（市、区）人民政府: levels in a row that share the organ's word are one group. */
function isRowOfLevels(text: string, start: number, at: number, to: number): boolean {
  return (
    at - start < 60 &&
    LEVELS_BEFORE.test(text.slice(start, at)) &&
    LEVEL_BEHIND.test(text.slice(at + 1, Math.min(to, at + 30)))
  );
}

/** 各乡镇党委、政府: a government without a place of its own belongs to the name before it. */
export function isBareGovernment(text: string, from: number, to: number): boolean {
  return /^(?:人民)?政府(?:[、，,：:；;。等和及与按分负配牵落]|$)/.test(
    text.slice(from, Math.min(to, from + 5)),
  );
}

/**
 * Divides a list such as `市发改委、市财政局等市直相关单位，各县（市、区）人民政府` into its names.
 * Offsets are those of `text`. Marks inside brackets do not divide. The names are added to `found`.
 */
export function splitUnits(
  text: string,
  from: number,
  to: number,
  role: UnitRole,
  clause: number,
  found: UnitMention[] = [],
): UnitMention[] {
  let depth = 0;
  let start = from;
  const close = (end: number): void => addPiece(found, text, start, end, role, clause);
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (OPEN.has(code)) depth++;
    else if (CLOSE.has(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && divides(code, text, start, i, to)) {
      if (code === PAUSE && (isRowOfLevels(text, start, i, to) || isBareGovernment(text, i + 1, to)))
        continue;
      close(i);
      start = i + 1;
    }
  }
  close(to);
  return found;
}

const divides = (code: number, text: string, start: number, at: number, to: number): boolean =>
  DIVIDERS.has(code) ||
  (LINKS.has(code) && isConjunction(text, start, at, to)) ||
  (isSpace(code) && at > start && partsNames(text, start, at, to));

/** 市教育局 市财政局: white space between whole names of one level, where 、 is missing. */
function partsNames(text: string, start: number, at: number, to: number): boolean {
  const level = text[start];
  if (!"省市县区州".includes(level) || at - start < SHORTEST_LOCAL) return false;
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  return text[next] === level && looksLikeUnit(text.slice(start, at));
}

/** 市教育局: with its level word. */
const SHORTEST_LOCAL = 3;

/** 和, 及, 与 between two whole names; inside a name (发展和改革) it divides nothing. */
function isConjunction(text: string, start: number, at: number, to: number): boolean {
  const left = text.slice(Math.max(start, at - 16), at).replace(/[以\s]$/, "");
  const right = text.slice(at + 1, Math.min(to, at + 24));
  if (isCity(left) && CITY_ORGAN.test(right)) return true;
  if (!looksLikeUnit(left) || left.length < 2) return false;
  const next = right.split(/[、，,；;]/, 1)[0];
  if (/^(?:单位|部门)(?:$|按|共|负|分|联)/.test(next)) return false;
  return (
    next.length >= 2 && (/^(?:各|省|市|县|区|州|国家|中国|有关|相关|其他)/.test(next) || looksLikeUnit(next))
  );
}

function addPiece(
  found: UnitMention[],
  text: string,
  from: number,
  to: number,
  role: UnitRole,
  clause: number,
): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  for (const head of HEAD_STARTS.has(text.charCodeAt(start)) ? HEADS : NOTHING) {
    if (text.startsWith(head, start) && end - start > head.length + 1) start += head.length;
  }
  for (const tail of TAIL_ENDS.has(text.charCodeAt(end - 1)) ? TAILS : NOTHING) {
    if (end - start >= tail.length && text.startsWith(tail, end - tail.length)) end -= tail.length;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const deng = dengAt(text, start, end);
  addName(found, text, start, deng < 0 ? end : deng, role, clause);
  if (deng < 0) return;
  let rest = deng + 1;
  while (rest < end && "和及与 ".includes(text[rest])) rest++;
  if (!EMPTY_AFTER_DENG.has(text.slice(rest, end))) addName(found, text, rest, end, role, clause);
}

const DENG = "等".charCodeAt(0);

/** The 等 that ends an enumeration in a piece, or -1. */
function dengAt(text: string, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (text.charCodeAt(i) !== DENG || !looksLikeUnit(text.slice(from, i))) continue;
    const rest = text.slice(i + 1, to);
    if (/^(?:$|[和及与]|省|市|县|区|州|各|有关|相关|部门|单位|其他|成员|中央|国家)/.test(rest)) return i;
  }
  return -1;
}

function addName(
  found: UnitMention[],
  text: string,
  from: number,
  to: number,
  role: UnitRole,
  clause: number,
): void {
  const mark = CLOSE.has(text.charCodeAt(to - 1)) ? LEAD_MARK.exec(text.slice(from, to)) : null;
  let end = mark && mark.index > 0 ? from + mark.index : to;
  const marked = end < to;
  // Several in a row hold the place of a name.
  if (STARS.has(text.charCodeAt(end - 1)) && !STARS.has(text.charCodeAt(end - 2))) end--;
  const name = tidySpaces(text.slice(from, end));
  if (name.length === 0) return;
  const own = found.push({ from, to: end, name, role: marked ? "lead" : role, clause, kind: kindOf(name) });
  if (own > 1 && isCity(found[own - 2].name)) shareTail(text, found);
}

/** 市教育局★: a sign that a note of the draft explains is no part of the name. */
const STARS = charSet("★☆▲△※*＊");

/** A government of a city and what stands behind it. */
const CITY_ORGAN = /^([\u4e00-\u9fff]{2,5})(市(?:人民)?政府)/;
const isCity = (name: string): boolean => name.length < 6 && provinceOf(`${name}市`) !== null;

/** 广州、深圳市政府: the cities before a city's government are named without what they share with it. */
function shareTail(text: string, found: UnitMention[]): void {
  const last = found[found.length - 1];
  const [whole, city, tail] = CITY_ORGAN.exec(last.name) ?? [];
  if (whole !== last.name || !isCity(city)) return;
  for (let i = found.length - 2; i >= 0; i--) {
    const { name, to, role, clause } = found[i];
    const between = text.slice(to, found[i + 1].from);
    if (!isCity(name) || role !== last.role || clause !== last.clause || !/^[、和及与]$/.test(between))
      return;
    found[i] = { ...found[i], name: name + tail, kind: "unit" };
  }
}

function kindOf(name: string): UnitMention["kind"] {
  if (endsLikePerson(name, 0, name.length) !== undefined) return "person";
  const isGroup = GENERIC_START.test(name) || endsLikeGroup(name, 0, name.length) !== undefined;
  return isGroup ? "generic" : "unit";
}
