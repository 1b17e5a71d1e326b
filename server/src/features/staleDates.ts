import { sentenceDeadlines } from "../ledger/sentenceDeadlines";
import { dutyDeadlines } from "../model/responsibility/dutyDeadlines";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Text } from "../rules/rule";
import type { Span } from "../text/span";

interface Stale extends Span {
  readonly message: Text;
}

/** Days are numbers that sort (20260512), so a year is this much. */
const YEAR = 10000;
/** Notices that tell what was done name deadlines that are over. */
const LOOKS_BACK = /通报|总结|公示|批复|验收|情况|报告(?:的[通知函报]{1,2})?$/;

/**
 * Dates that today makes stale, in file offsets: a date of signature (`signed`, 0 for none) more than a year from
 * `today`, and deadlines with their year written that are over.
 */
export function staleDates({ notice, places }: Snapshot, signed: number, today: number): Stale[] {
  const found: Stale[] = [];
  if (notice.date && signed > 0 && Math.abs(signed - today) > YEAR) {
    found.push({
      ...toFile({ places }, notice.date.paragraph, notice.date.value),
      message: {
        zh: "成文日期与今天相差一年以上，请核对",
        en: "The date of the notice is more than a year from today; check it",
      },
    });
  }
  if (LOOKS_BACK.test(notice.title?.text ?? "")) return found;
  for (const { paragraph, from, to, text, day } of [...dutyDeadlines(notice), ...sentenceDeadlines(notice)]) {
    if (day >= today) continue;
    found.push({
      ...toFile({ places }, paragraph, { from, to }),
      message: { zh: `完成时限“${text}”已过`, en: `The deadline ${text} is already over` },
    });
  }
  return found;
}
