import { frameSection } from "../../lexicon/frameSections";
import type { Family, Link, Run } from "./families";

export type LinkedRun = { readonly run: Run; readonly link: Link };

/** More lists than this that differ from the rest were numbered so on purpose. */
const MOST_EXCEPTIONS = 2;

/**
 * The lists that restart where the others run on (`runsOn`), or the reverse; none where many do or where it cannot be
 * told. A restart behind an opening section (总体要求) or before a closing one (保障措施) is customary: only the tasks
 * between are counted through.
 */
export function restartExceptions({ leading }: Family): {
  readonly exceptions: readonly LinkedRun[];
  readonly runsOn: boolean;
} {
  const none = { exceptions: [], runsOn: false };
  if (leading.some(({ link }) => link === "broken")) return none;
  const judged = leading.filter((_, i) => !isFrame(leading, i));
  const restarting = judged.filter(({ link }) => link === "restart");
  const continuing = judged.filter(({ link }) => link === "continue");
  if (restarting.length === 0 || continuing.length === 0) return none;
  const firstVote = judged.find(({ link }) => link === "restart" || link === "continue");
  const runsOn =
    continuing.length === restarting.length
      ? firstVote?.link === "continue"
      : continuing.length > restarting.length;
  const exceptions = runsOn ? restarting : continuing;
  return exceptions.length > MOST_EXCEPTIONS ? none : { exceptions, runsOn };
}

/** True for a list that restarts right behind the opening sections or in one of the closing ones. */
function isFrame(leading: readonly LinkedRun[], i: number): boolean {
  if (i === 0 || leading[i].link !== "restart") return false;
  const heading = ({ run }: LinkedRun): string => run.parent?.item.heading ?? "";
  return (
    leading.slice(0, i).every((entry) => frameSection(heading(entry), "opening")) ||
    leading.slice(i).every((entry) => frameSection(heading(entry), "closing"))
  );
}
