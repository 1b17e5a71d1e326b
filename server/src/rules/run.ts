import { type Neighbours, NO_NEIGHBOURS } from "../model/neighbours";
import type { Snapshot } from "../model/snapshot";
import { type Suppression, suppressionsOf } from "../model/suppressions";
import { type Laid, layOut } from "../page/lay";
import { isPageLine } from "../syntax/pageLines";
import { derived } from "../text/derived";
import { lazy } from "../text/lazy";
import { ALL_RULES } from "./all";
import { type Config, configuredLevel, DEFAULT_CONFIG } from "./config";
import { type Finding, fileFinding, finding, placed } from "./finding";
import { giveWay } from "./giveWay";
import { judgedRun, type Memo, newMemo } from "./memo";
import { type Calls, callsBetween, Sieve } from "./needs";
import { groupOf, type BareRule as Rule, type Severity } from "./rule";
import { suppress } from "./suppress";

export type { Finding, Fix, Related } from "./finding";
export { type Memo, newMemo } from "./memo";

/**
 * Checks a draft: every enabled rule, findings in order of place. `memo` only saves work; `neighbours` tells of the other
 * drafts of the workspace. `rules` is for tests.
 */
export function check(
  snapshot: Snapshot,
  config: Config = DEFAULT_CONFIG,
  memo: Memo = newMemo(),
  rules: readonly Rule[] = ALL_RULES,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Finding[] {
  return atOnce(checkInSteps(snapshot, config, memo, rules, neighbours));
}

/** As `check`, but gives way after each step, so that a host can see to others meanwhile, or leave it there. */
export function* checkInSteps(
  snapshot: Snapshot,
  config: Config,
  memo: Memo,
  rules: readonly Rule[],
  neighbours: Neighbours,
): Generator<undefined, Finding[]> {
  const enabled = enabledIn(config)(rules);
  const found = yield* findAll(snapshot, config, memo, enabled, neighbours);
  const { findings, switches, unused } = suppress(snapshot, found, config);
  return inOrder([...findings, ...switchFindings(snapshot, config, enabled.enabled, switches, unused)]);
}

/** What the switches in the draft's comments hide, in order of place; what the configuration ignores is not among it. */
export function switchedOff(
  snapshot: Snapshot,
  config: Config = DEFAULT_CONFIG,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Finding[] {
  if (suppressionsOf(snapshot).length === 0) return [];
  const found = atOnce(findAll(snapshot, config, newMemo(), enabledIn(config)(ALL_RULES), neighbours));
  return inOrder(suppress(snapshot, found, config).hidden);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return giveWay([...findings].sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1)));
}

function* findAll(
  snapshot: Snapshot,
  config: Config,
  memo: Memo,
  { sieve }: Enabled,
  neighbours: Neighbours,
): Generator<undefined, Finding[]> {
  const found: Finding[] = [];
  const calls: Calls[] = [];
  const known = memo.by(sieve);
  let from = 0;
  for (const run of snapshot.reading.runs) {
    const judged = judgedRun(run, from, snapshot, sieve, known);
    for (const { at, rule, report } of judged.entries)
      found.push(finding(rule, config, snapshot, placed(report, snapshot.paragraphs[from + at])));
    calls.push(judged.calls);
    from += run.bodies.length;
    yield;
  }
  const laid = lazy(() => layOut(snapshot.notice, config.profile));
  const otherRules = sieve.ofDraft(callsBetween(calls), snapshot);
  for (let i = 0; i < otherRules.length; i++) {
    addRule(otherRules[i], snapshot, config, neighbours, laid, found);
    if (i % RULES_A_STEP === 0) yield;
  }
  return found;
}

/** Few enough that a first look at a long draft is no long step; in a short one each step costs more than many a rule. */
const RULES_A_STEP = 4;

/** What steps lead to, taken one after the other. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function addRule(
  rule: Rule,
  snapshot: Snapshot,
  config: Config,
  neighbours: Neighbours,
  laid: () => Laid,
  found: Finding[],
): void {
  if (rule.scope === "page" && hasPages(snapshot))
    for (const report of rule.check(laid())) found.push(finding(rule, config, snapshot, report));
  if (rule.scope === "document")
    for (const report of rule.check(snapshot, neighbours))
      found.push(finding(rule, config, snapshot, report));
  if (rule.scope === "dictionary")
    for (const report of rule.check(snapshot, config.dictionary))
      found.push(finding(rule, config, snapshot, report));
  if (rule.scope === "file")
    for (const report of rule.check(snapshot)) found.push(fileFinding(rule, config, report));
}

/**
 * A draft with its own red head is what will be printed; one without still lacks it, and all pages will shift. Nor is a copy
 * of a web page, which shows by what that has above the notice.
 */
const hasPages = ({ notice: { roles, paragraphs }, layout }: Snapshot): boolean =>
  layout === "flowing" &&
  roles.slice(0, HEAD_LINES).includes("issuer-mark") &&
  !paragraphs.slice(0, HEAD_LINES).some((line, i) => roles[i] === "head" && isPageLine(line));
const HEAD_LINES = 24;

interface Enabled {
  readonly enabled: readonly Rule[];
  /** Of those that are run on paragraphs and those that are run on the draft. */
  readonly sieve: Sieve;
}

const enabledIn = derived((config: Config) =>
  derived((rules: readonly Rule[]): Enabled => enabledOf(rules, config)),
);

function enabledOf(rules: readonly Rule[], config: Config): Enabled {
  const enabled = rules.filter((rule) => severityOf(rule, config) !== null);
  return {
    enabled,
    sieve: new Sieve(
      enabled.filter((rule) => rule.scope === "paragraph"),
      enabled.filter(({ scope }) => scope !== "paragraph" && scope !== "switches"),
    ),
  };
}

function switchFindings(
  snapshot: Snapshot,
  config: Config,
  enabled: readonly Rule[],
  all: readonly Suppression[],
  unused: readonly Suppression[],
): Finding[] {
  if (all.length === 0) return [];
  const levels = new Map(ALL_RULES.map((rule) => [rule.id, severityOf(rule, config)]));
  const known = new Set(ALL_RULES.flatMap((rule) => [rule.id, groupOf(rule.id)]));
  const isName = (name: string): boolean => known.has(name);
  // What a switch names may be off altogether, or no rule at all: then another rule or the drafter has the word.
  const isOn = (name: string): boolean =>
    [...levels].some(([id, level]) => level !== null && (id === name || groupOf(id) === name));
  const idle = unused.filter(({ names }) => names.length === 0 || names.some(isOn));
  return enabled.flatMap((rule) =>
    rule.scope === "switches"
      ? [...rule.check({ all, unused: idle, isName }, snapshot.text)].map((report) =>
          fileFinding(rule, config, report),
        )
      : [],
  );
}

/** The severity a rule reports with, or null when it is off. */
export function severityOf(rule: Rule, config: Config): Severity | null {
  const level = configuredLevel(rule, config) ?? rule.level;
  return level === "off" ? null : level;
}
