import fc from "fast-check";
import { FILE_TARGETS } from "./fileTargets";
import { SESSION_TARGETS } from "./sessionTargets";
import type { Target } from "./target";
import { TEXT_TARGETS } from "./textTargets";
import { WORD_TARGETS } from "./wordTargets";

export const TARGETS: readonly Target[] = [
  ...TEXT_TARGETS,
  ...WORD_TARGETS,
  ...FILE_TARGETS,
  ...SESSION_TARGETS,
];

export interface Tried {
  readonly runs: number;
  /** The counterexample, made small, and what it breaks; null where all held. */
  readonly broken: string | null;
}

/** Tries a target so often, or for so many milliseconds. The same seed tries the same. */
export async function tryTarget(
  target: Target,
  limit: { readonly runs: number; readonly ms?: number; readonly seed: number },
): Promise<Tried> {
  const details = await fc.check(target.property() as fc.IAsyncProperty<unknown[]>, {
    seed: limit.seed,
    numRuns: limit.runs,
    ...(limit.ms === undefined ? {} : { interruptAfterTimeLimit: limit.ms, markInterruptAsFailure: false }),
  });
  const broken = details.failed
    ? `${fc.defaultReportMessage(details)}\n${details.errorInstance instanceof Error ? details.errorInstance.stack : details.errorInstance}`
    : null;
  return { runs: details.numRuns, broken };
}
