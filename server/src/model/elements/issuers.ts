import type { Element } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import { splitTitle } from "../docNumbers";
import { isSubsequence } from "./likeTitles";

/** Longest name of an organ at the head of a title. */
const LONGEST = 24;

/** Length of the organ's name at the start of a title without 关于; 0 where none is recognised. */
export function titleIssuerLength(title: string): number {
  for (let end = Math.min(LONGEST, title.length - 4); end >= 4; end--)
    if (/[局委办厅部院会]$|政府$|办公室$/.test(title.slice(0, end)) && looksLikeUnit(title.slice(0, end)))
      return end;
  return 0;
}

/** The issuing organ as a title names it (before 关于, 印发 …), spaces removed; empty where there is none. */
export function titleIssuer(title: string): string {
  return splitTitle(title).issuer;
}

/** How many lines at the head of a title hold an organ's name each, as joint notices have them; 0 where one organ alone has its line. */
export function organLines({ paragraphs }: Element): number {
  const lines = paragraphs.findIndex(
    ({ body: { text } }) => /关于|印发|转发/.test(text) || !looksLikeUnit(squeeze(text)),
  );
  return lines > 1 ? lines : 0;
}

const OFFICE = /(?:办公室|办公厅)$/;
const ORGAN = /(?:局|委员会|政府|办公室|办公厅|厅|院|总会|联合会|管委会|指挥部|领导小组)$/;

/**
 * True when two names are those of different organs for certain: a government and its office, or two organs of which
 * neither can be short for the other (every short name keeps the order of the characters it takes from the full one).
 */
export function isOtherOrgan(a: string, b: string): boolean {
  const one = bareName(a);
  const other = bareName(b);
  if (one === other || !ORGAN.test(one) || !ORGAN.test(other) || isJoint(one) || isJoint(other)) return false;
  if (OFFICE.test(one) !== OFFICE.test(other))
    return (
      /政府$|国务院$/.test(one.replace(OFFICE, "")) && one.replace(OFFICE, "") === other.replace(OFFICE, "")
    );
  const [long, short] = [one, other].sort((x, y) => y.length - x.length);
  return !isSubsequence(short, long) && samePlace(one, other);
}

const bareName = (name: string): string => name.replace(/[、，\s]/g, "").replace(/^中共/, "");

/** Two organs run together, as joint notices have them in one line. */
function isJoint(name: string): boolean {
  const bare = name.replace(/(?:政府|委员会)(?=办公[室厅]$)/, "");
  const first = /局|委员会|政府|办公[室厅]|厅/.exec(bare);
  return (
    first !== null && /.{2}(?:局|委员会|政府|办公室|厅)$/.test(bare.slice(first.index + first[0].length))
  );
}

/** Names are only compared where both begin with the same place, so that short forms of the place cannot mislead. */
function samePlace(a: string, b: string): boolean {
  const place = /^[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]/.exec(a)?.[0];
  return place !== undefined && b.startsWith(place);
}
