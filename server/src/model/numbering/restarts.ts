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
  if (leading.some(({ link }) => link === "broken") || !leading.some(({ link }) => link === "continue"))
    return none;
  const judged = outsideFrame(leading);
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

/** Without the lists that restart right behind the opening sections or in one of the closing ones. */
function outsideFrame(leading: readonly LinkedRun[]): LinkedRun[] {
  const isIn = ({ run }: LinkedRun, place: "opening" | "closing"): boolean =>
    frameSection(run.parent?.item.heading ?? "", place);
  const body = leading.findIndex((entry) => !isIn(entry, "opening"));
  const end = leading.findLastIndex((entry) => !isIn(entry, "closing")) + 1;
  const isFrame = (i: number): boolean => i > 0 && (body < 0 || i <= body || i >= end);
  return leading.filter(({ link }, i) => link !== "restart" || !isFrame(i));
}
