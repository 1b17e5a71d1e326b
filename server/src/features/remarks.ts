import type { Snapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Finding } from "../rules/run";
import { applyEdits } from "../text/edits";
import type { Span } from "../text/span";
import { LEVEL_WORDS } from "./ruleWords";

/** What is said about words of a draft to somebody who reads it elsewhere (offsets in the draft): a text of several paragraphs. */
export interface FindingRemark extends Span {
  readonly text: readonly string[];
}

/** Findings in words: what is wrong, what to write instead, and the rule. */
export function remarksOf(
  { text }: Snapshot,
  findings: readonly Finding[],
  language: Language,
): FindingRemark[] {
  return findings.map((finding) => {
    const level = LEVEL_WORDS[finding.severity];
    const wanted = rewritten(text, finding);
    const zh = language !== "en";
    return {
      from: finding.from,
      to: finding.to,
      text: [
        zh ? `${level.zh}：${finding.message}` : `${level.en}: ${finding.message}`,
        ...(wanted === null ? [] : [zh ? `可改为：${wanted}` : `Write instead: ${wanted}`]),
        zh ? `（规则 ${finding.rule}）` : `(rule ${finding.rule})`,
      ],
    };
  });
}

const LONGEST = 80;

/** The words as the fix would have them, where these are few and stand in one line; else the name of the fix. */
function rewritten(text: string, { from, to, fix }: Finding): string | null {
  if (!fix) return null;
  const low = Math.min(from, ...fix.edits.map((edit) => edit.from));
  const high = Math.max(to, ...fix.edits.map((edit) => edit.to));
  if (high - low > LONGEST || text.slice(low, high).includes("\n")) return fix.title;
  const edits = fix.edits.map((edit) => ({ ...edit, from: edit.from - low, to: edit.to - low }));
  const wanted = applyEdits(text.slice(low, high), edits).trim();
  return wanted === "" || wanted.includes("\n") ? fix.title : wanted;
}
