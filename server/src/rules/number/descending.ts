import { reportOf } from "../../model/numbering/faultReport";
import { isDivision } from "../../model/numbering/ordinals";
import { hasSequenceFaults, sequenceFaults } from "../../model/numbering/sequenceFaults";
import type { Rule } from "../rule";

export const descending: Rule = {
  id: "number/descending",
  level: "error",
  fix: "confirm",
  basis: "conv: 同一层次的序号依次递增，不重不漏",
  force: "convention",
  title: { zh: "同级序号倒退", en: "A number is smaller than the one before it" },
  why: {
    zh: "序号由大变小，多因条目移动后没有顺改，或者录入有误。",
    en: "A number that goes back is left over from moving an item, or a slip of the hand.",
  },
  examples: [
    {
      bad: "关于做好统计工作的通知\n（一）登记。\n（二）审核。\n（三）汇总。\n（四）上报。\n⟦（二）⟧归档。",
      good: "关于做好统计工作的通知\n（一）登记。\n（二）审核。\n（三）汇总。\n（四）上报。\n（五）归档。",
    },
    {
      bad: "关于做好统计工作的通知\n一、登记\n三、审核\n⟦二、⟧汇总\n四、上报",
      good: "关于做好统计工作的通知\n一、登记\n二、审核\n三、汇总\n四、上报",
    },
    {
      bad: "关于做好统计工作的通知\n一、登记\n二、审核\n⟦一、⟧汇总\n四、上报",
      good: "关于做好统计工作的通知\n一、登记\n二、审核\n三、汇总\n四、上报",
    },
  ],
  silent: [
    "关于做好统计工作的通知\n一、登记\n（一）建册。\n（二）编号。\n二、审核\n（一）初审。\n（二）复审。",
    "关于做好统计工作的通知\n要求如下：\n1.登记。\n2.审核。\n时间安排如下：\n1.三月登记。\n2.四月审核。",
    "关于做好统计工作的通知\n一、登记\n二、审核\n三、上报\n统计工作流程\n一、受理\n二、办结",
  ],
  scope: "document",
  asks: hasSequenceFaults,
  *check(snapshot) {
    for (const fault of sequenceFaults(snapshot)) {
      if (fault.kind !== "descending" || isDivision(fault.chain.kind) || !fault.other) continue;
      const typed = fault.node.item.marker.text;
      const before = fault.other.item.marker.text;
      yield {
        ...reportOf(fault),
        message: { zh: `序号倒退：“${before}”之后是“${typed}”`, en: `${typed} follows ${before}` },
      };
    }
  },
};
