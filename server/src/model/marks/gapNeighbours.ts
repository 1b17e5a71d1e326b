import { looksLikeUnit } from "../../syntax/unitList";
import type { Span } from "../../text/span";
import { isLastOf } from "../../text/tail";

const POST =
  /(?:记者|通讯员|作者|编辑|主编|研究员|教授|院士|主任|主席|书记|局长|市长|县长|区长|部长|厅长|处长|科长|校长|院长|所长|会长|组长|队长|经理|董事长|秘书长|委员|成员|同志|代表|律师)$/;
/** Organs that issue together are set apart: 中共中央 国务院. */
const ORGAN = /[央院委会府局厅部办室社]$/;

/** True for a gap at `at` beside a name: 张 三同志, 记者 张某某, 中共中央 国务院 are set wide or apart. */
export function isName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return (
    /^\s+.(?:同志|任|为|等|担任|兼)/.test(text.slice(at, at + 6)) || POST.test(before) || ORGAN.test(before)
  );
}

/** True for a gap between entries of the form label, colon, value: 组长：王某某 副组长：…. */
export function isLabelled(text: string, { from, to }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 12), from), text.slice(to, to + 12)];
  return isLastOf(before, "：", "，。；") || /^[^，。；]*：/.test(after);
}

/** 特此通知。 清河市财政局: where the signature begins whose line end a copy has lost, or -1. */
export function runOnSignature(text: string): number {
  const at = text.lastIndexOf("。") + 1;
  const name = text.slice(at).trimStart();
  const from = text.length - name.length;
  const isName = name.length <= LONGEST_SIGNATURE && !/[，。；：、！？]/.test(name) && looksLikeUnit(name);
  return at > 0 && from > at && isName ? from : -1;
}

const LONGEST_SIGNATURE = 30;
