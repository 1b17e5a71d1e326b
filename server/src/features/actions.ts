import type { Config, Language } from "../rules/config";
import { choose, fixAll } from "../rules/fixAll";
import type { Finding } from "../rules/run";
import { minimal, type TextEdit } from "../text/edits";
import type { Span } from "../text/span";
import type { Registry } from "../units/registry";

/** A change offered for a place: file offsets, all of one version of the draft. */
export interface Action {
  readonly title: string;
  readonly kind: "quickfix" | "fix-rule" | "fix-all" | "switch" | "rewrite";
  /** The finding that it mends; null where it mends many. */
  readonly finding: Finding | null;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
}

/** Quick fixes for the findings that touch `span`, and “mend all of this kind” where a rule was broken several times. */
export function quickFixes(findings: readonly Finding[], span: Span, language: Language): Action[] {
  const here = findings.filter(
    (finding) => finding.fix && finding.from <= span.to && span.from <= finding.to,
  );
  const actions: Action[] = here.map((finding) => ({
    title: finding.fix!.title,
    kind: "quickfix",
    finding,
    edits: finding.fix!.edits,
    preferred: finding.fix!.safe,
  }));
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const alike = findings.filter((finding) => finding.rule === rule && finding.fix);
    const { edits, used } = choose(alike, true);
    if (used.length < 2) continue;
    const title =
      language === "en"
        ? `Mend all ${used.length} of this kind (${rule})`
        : `全部改正此类问题（共${used.length}处，${rule}）`;
    actions.push({ title, kind: "fix-rule", finding: null, edits, preferred: false });
  }
  return actions;
}

/** `source.fixAll.notice`: every safe fix to a fixed point, as one edit of what differs. Null when nothing changes. */
export function fixAllAction(text: string, registry: Registry, config: Config): Action | null {
  const fixed = fixAll(text, registry, config);
  if (fixed.text === text) return null;
  const title = config.language === "en" ? "Mend all that is safe to mend" : "改正全部可安全改正的问题";
  return { title, kind: "fix-all", finding: null, edits: lineEdits(text, fixed.text), preferred: false };
}

/** Edits line by line where both texts have the same lines, so that cursors and marks elsewhere stay; else one edit. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const a = before.split("\n");
  const b = after.split("\n");
  if (a.length !== b.length) return [minimal({ from: 0, to: before.length, text: after }, before)];
  const edits: TextEdit[] = [];
  let offset = 0;
  a.forEach((line, i) => {
    if (line !== b[i]) edits.push(minimal({ from: offset, to: offset + line.length, text: b[i] }, line));
    offset += line.length + 1;
  });
  return edits;
}
