import { matches } from "../../text/matches";
import type { Span } from "../../text/span";

/** A member of 一是…；二是…, or of （1）…；（2）…, within one paragraph: from its ordinal to the next one's. */
export interface SeriesMember extends Span {
  readonly number: number;
}

const HAN = "一二三四五六七八九十";
const HAN_MEMBER = /[：；。，]([一二三四五六七八九十])是/g;
const PAREN_MEMBER = /[：；。，]（(\d{1,2})）/g;

/** The series 一是、二是… and （1）（2）… of a text that count on from 1, each with at least two members. */
export function inlineSeries(text: string): SeriesMember[][] {
  return [
    ...(text.includes("一是") ? seriesOf(text, HAN_MEMBER, (numeral) => HAN.indexOf(numeral) + 1) : []),
    ...(text.includes("（1）") ? seriesOf(text, PAREN_MEMBER, Number) : []),
  ];
}

function seriesOf(text: string, pattern: RegExp, numberOf: (numeral: string) => number): SeriesMember[][] {
  const series: { from: number; to: number; number: number }[][] = [];
  for (const match of matches(text, pattern)) {
    const from = match.index + 1;
    const number = numberOf(match[1]);
    const current = series[series.length - 1];
    const last = current?.[current.length - 1];
    if (last && number === last.number + 1) {
      last.to = from;
      current.push({ from, to: text.length, number });
    } else if (number === 1) {
      if (last) last.to = Math.min(last.to, from);
      series.push([{ from, to: text.length, number }]);
    }
  }
  return series.filter((members) => members.length > 1);
}
