import { placeOf } from "../../model/snapshot";
import { titleKey } from "../../model/symbols/documents";
import { isHan } from "../../text/chars";
import { speller } from "../../units/pinyin";
import { knownNumbers, numbersOfTitle } from "./numbers";
import type { Offer } from "./offer";
import { type CompletionPlace, draftYear } from "./place";
import { titleBefore } from "./titles";

/** Lines of the head in which an agency code alone begins the own number. */
const HEAD_LINES = 12;

/** Document numbers (GB/T 9704—2012 7.2.5): the next one of the own series at the head, known ones where one is cited. */
export function completeDocNumber(place: CompletionPlace): Offer[] {
  if (isHead(place)) return ownNumber(place);
  const cited = /》([（(])([^（()）》]{0,20})$/.exec(place.said);
  if (cited) return citedNumber(place, titleBefore(place.said.slice(0, cited.index + 1)), cited[2]);
  const begun = /〔\d{0,4}$/.exec(place.said);
  return begun ? begunNumber(place, begun[0]) : [];
}

const OWN = /^([\u4e00-\u9fff]{1,8}|[a-z]{1,8}|)(〔(?:\d{0,4}(?:〕\d{0,3})?)?)?$/;

/** A line of the head that holds nothing but the beginning of a number, in a draft that has none yet. */
function isHead({ snapshot, line, said, after, offset }: CompletionPlace): boolean {
  const { notice } = snapshot;
  const titleFrom = notice.title
    ? placeOf(snapshot, notice.title.paragraphs[0]).from
    : Number.POSITIVE_INFINITY;
  if (line >= HEAD_LINES || !OWN.test(said) || !/^〕?号?\s*$/.test(after)) return false;
  return !notice.docNumber && (said !== "" || offset < titleFrom);
}

function ownNumber(place: CompletionPlace): Offer[] {
  const { said, after, neighbours } = place;
  const [, code, behind = ""] = OWN.exec(said)!;
  const over = /^〕?号?/.exec(after)![0].length;
  const year = draftYear(place);
  const codes = behind === "" ? codesFor(place, code) : [code];
  const next = codes.flatMap((one): Offer[] => {
    const series = year > 0 ? neighbours.series(one, year) : [];
    const last = series[series.length - 1];
    if (!last && !codesOf(place).has(one)) return [];
    const insert = `${one}〔${year}〕${(last?.serial ?? 0) + 1}号`;
    const typed = said;
    const detail = last ? `接${last.text}` : `${year}年首号`;
    return insert.startsWith(behind === "" ? one : said)
      ? [{ insert, kind: "number", detail, typed, over }]
      : [];
  });
  const isOpen = behind === "" ? code.length > 1 && isHan(code.charCodeAt(0)) : behind === "〔";
  return next.length > 0 || !isOpen ? next : [skeleton(place, behind === "" ? code : "", over)];
}

/** The codes of the drafts' own series, with how many numbers each bears. */
function codesOf({ workspace }: CompletionPlace): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { numbers } of workspace.drafts.values()) for (const { code } of numbers) codes.add(code);
  return codes;
}

function codesFor(place: CompletionPlace, typed: string): string[] {
  const spelled = speller(typed);
  return [...codesOf(place)].filter((code) => typed === "" || spelled(code) >= 0);
}

/** Numbers behind 《…》（: those of the title in front, then all that are known. */
function citedNumber(place: CompletionPlace, title: string, typed: string): Offer[] {
  const { after } = place;
  // A bracket that is closed further on, as before 以下简称, needs no mark of its own.
  const isClosed = /^[^（(）)。]*[）)]/.test(after);
  const over = typed.includes("〔") ? (/^〕?号?/.exec(after)?.[0].length ?? 0) : 0;
  const spelled = speller(typed);
  const own = numbersOfTitle(place, titleKey(title)).map((text) => ({ text, detail: title }));
  const found = [...own, ...knownNumbers(place)]
    .filter(({ text }) => typed === "" || (text !== typed && spelled(text) >= 0))
    .map(
      ({ text, detail }): Offer => ({
        label: text,
        insert: isClosed ? text : `${text}）`,
        kind: "number",
        detail,
        typed,
        over,
      }),
    );
  const code = /^[\u4e00-\u9fff]{2,10}(?=$|〔$)/.exec(typed)?.[0];
  if (!code || /^[〔\d]/.test(after)) return found;
  return [...found, skeleton(place, typed.endsWith("〔") ? "" : code, over)];
}

/** Numbers of a code behind its 〔 wherever it is cited. */
function begunNumber(place: CompletionPlace, typed: string): Offer[] {
  const { said, after } = place;
  if (/^\d*〕\d/.test(after)) return [];
  const from = said.length - typed.length;
  let start = from;
  while (start > 0 && from - start < 10 && isHan(said.charCodeAt(start - 1))) start--;
  const over = /^〕?号?/.exec(after)![0].length;
  const before = said.slice(start, from);
  const known = knownNumbers(place).flatMap(({ text, detail }): Offer[] => {
    const code = text.slice(0, text.indexOf("〔"));
    const insert = text.slice(code.length);
    return before.endsWith(code) && insert.startsWith(typed)
      ? [{ label: text, insert, kind: "number", detail, typed, over }]
      : [];
  });
  return typed === "〔" ? [...known, skeleton(place, "", over)] : known;
}

/** 〔年份〕序号 with stops, behind a code that is still to be written where it is given. */
function skeleton(place: CompletionPlace, code: string, over: number): Offer {
  const year = draftYear(place);
  const stop = year > 0 ? `\${1:${year}}` : "${1}";
  const open = code === "" ? "" : `${code}〔`;
  return {
    label: code === "" ? "〔年份〕序号" : `${code}〔年份〕序号`,
    insert: `${open}${stop}〕\${2:1}号`,
    kind: "snippet",
    detail: "发文字号",
    typed: code,
    over,
    snippet: true,
  };
}
