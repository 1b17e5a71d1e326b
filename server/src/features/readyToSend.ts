import { noticeDay } from "../model/dates";
import { type Neighbours, NO_NEIGHBOURS } from "../model/neighbours";
import type { Snapshot } from "../model/snapshot";
import { commentsOf, plainComments } from "../model/suppressions";
import type { Config } from "../rules/config";
import type { Text } from "../rules/rule";
import { type Finding, switchedOff } from "../rules/run";
import type { Span } from "../text/span";
import { missingElements } from "./missingElements";
import { placeholders } from "./placeholders";
import { staleDates } from "./staleDates";

export type ReadySection = "placeholder" | "comment" | "suppressed" | "missing" | "stale" | "finding";

/** One thing to settle before the draft goes out; the span counts UTF-16 units of the file. */
export interface ReadyEntry extends Span {
  readonly section: ReadySection;
  readonly message: Text;
  /** The rule that found it; null for what no rule judges. */
  readonly rule: string | null;
}

/** The sections in the order they are shown, with their names. */
export const READY_SECTIONS: Readonly<Record<ReadySection, Text>> = {
  placeholder: { zh: "占位待填", en: "Placeholders" },
  missing: { zh: "缺少的要素", en: "Missing elements" },
  stale: { zh: "过时的日期", en: "Stale dates" },
  finding: { zh: "校核问题", en: "Findings" },
  suppressed: { zh: "被注释关闭的问题", en: "Findings switched off" },
  comment: { zh: "遗留的注释", en: "Comments left" },
};

/** Rules of any level that find what another section tells of. */
const SECTION_OF_RULE: Readonly<Record<string, ReadySection>> = {
  "element/title-missing": "missing",
  "element/recipient-missing": "missing",
  "element/signature-missing": "missing",
  "element/date-missing": "missing",
  "element/attachment-missing": "missing",
  "element/attachment-note-missing": "missing",
  "docno/own-missing": "missing",
  "docno/future-year": "stale",
  "date/plan-year": "stale",
  "duty/deadline-past": "stale",
};

/**
 * What must be settled before a draft goes out, section by section and in order of place; empty where nothing is open.
 * `findings` are those of the draft as `check` gives them, `today` is the host's day as a number that sorts (20260512).
 */
export function readyToSend(
  snapshot: Snapshot,
  findings: readonly Finding[],
  config: Config,
  today: number,
  neighbours: Neighbours = NO_NEIGHBOURS,
): ReadyEntry[] {
  const open = placeholders(snapshot, commentsOf(snapshot.text)).map(({ kind, ...one }) => ({
    kind,
    entry: own("placeholder", one),
  }));
  const comments = plainComments(snapshot.text).map((span) => comment(snapshot, span));
  const told = findings.map(ofFinding).filter((entry) => entry !== null);
  const byRules = told.filter(({ section }) => section !== "finding");
  const missing = missingElements(snapshot, {
    rules: new Set(byRules.map(({ rule }) => rule)),
    kinds: new Set(open.map(({ kind }) => kind)),
  }).map((one) => own("missing", one));
  const stale = staleDates(snapshot, noticeDay(snapshot.notice), today).map((one) => own("stale", one));
  const known = [...open.map(({ entry }) => entry), ...comments];
  const settled = once(known, [...byRules, ...missing, ...stale]);
  const rest = once(
    [...known, ...settled.filter(({ section }) => section === "stale")],
    told.filter(({ section }) => section === "finding"),
  );
  const hidden = switchedOff(snapshot, config, neighbours).map((finding) => placed("suppressed", finding));
  const order = Object.keys(READY_SECTIONS);
  return [...known, ...settled, ...rest, ...hidden].sort(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.from - b.from || a.to - b.to,
  );
}

type Own = Span & { readonly message: Text };

const own = (section: ReadySection, one: Own): ReadyEntry => ({ ...one, section, rule: null });

function ofFinding(finding: Finding): ReadyEntry | null {
  const section = SECTION_OF_RULE[finding.rule] ?? "finding";
  const weighs = finding.severity === "error" || finding.severity === "warning";
  return section !== "finding" || weighs ? placed(section, finding) : null;
}

/** A finding's message is in the language of the configuration already. */
function placed(section: ReadySection, { from, to, rule, message }: Finding): ReadyEntry {
  const shown = `${message} [${rule}]`;
  return { section, from, to, rule, message: { zh: shown, en: shown } };
}

function comment({ text }: Snapshot, { from, to }: Span): ReadyEntry {
  const words = text.slice(from, to).replace(/\s+/g, " ");
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return {
    section: "comment",
    from,
    to,
    rule: null,
    message: { zh: `发文前应删去注释“${shown}”`, en: `Take the comment out: ${shown}` },
  };
}

/**
 * The entries that tell something new: not those inside a stretch of `known`, and a stretch that a rule and this page both
 * tell of in one section once. Empty stretches always do.
 */
function once(known: readonly Span[], entries: readonly ReadyEntry[]): ReadyEntry[] {
  const outer = [...known].sort((a, b) => a.from - b.from);
  const told = new Map<string, ReadyEntry>();
  let at = 0;
  let reach = -1;
  return [...entries]
    .sort((a, b) => a.from - b.from)
    .filter((entry) => {
      while (at < outer.length && outer[at].from <= entry.from) reach = Math.max(reach, outer[at++].to);
      if (entry.from === entry.to) return true;
      const key = `${entry.section} ${entry.from} ${entry.to}`;
      const before = told.get(key);
      told.set(key, before ?? entry);
      return entry.to > reach && !(before && (before.rule === null || entry.rule === null));
    });
}
