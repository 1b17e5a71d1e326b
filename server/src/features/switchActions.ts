import { paragraphAt, placeOf, type Snapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Finding } from "../rules/run";
import { squeeze } from "../text/chars";
import { lineAt } from "../text/lines";
import type { Action } from "./actions";

/** Words longer than this are no good as a quotation in a comment. */
const LONGEST_WORDS = 40;

/** Comments that switch a finding's rule off: for its paragraph, for the draft, for these words wherever they stand. */
export function switchActions(snapshot: Snapshot, finding: Finding, language: Language): Action[] {
  const { rule } = finding;
  const en = language === "en";
  const top = { from: 0, to: 0 };
  const actions = [
    action(
      en ? `Switch ${rule} off here` : `此处关闭 ${rule}`,
      above(snapshot, finding),
      `disable-next-line ${rule}`,
    ),
    action(en ? `Switch ${rule} off in this draft` : `本文关闭 ${rule}`, top, `disable-file ${rule}`),
  ];
  const words = squeeze(snapshot.source.slice(finding.from, finding.to));
  if (words !== "" && words.length <= LONGEST_WORDS && !/[“”\->]/.test(words)) {
    const title = en ? `Ignore “${words}” in this draft (${rule})` : `本文忽略“${words}”（${rule}）`;
    actions.push(action(title, top, `ignore ${rule} “${words}”`));
  }
  return actions;
}

function action(title: string, at: { from: number; to: number }, command: string): Action {
  const edits = [{ ...at, text: `<!-- notice-${command} -->\n` }];
  return { title, kind: "switch", finding: null, edits, preferred: false };
}

/** The start of the line on which the finding's paragraph begins. */
function above(snapshot: Snapshot, finding: Finding): { from: number; to: number } {
  const paragraph = paragraphAt(snapshot, finding.from);
  const from =
    snapshot.lines.starts[
      lineAt(snapshot.lines, paragraph ? placeOf(snapshot, paragraph).from : finding.from)
    ];
  return { from, to: from };
}
