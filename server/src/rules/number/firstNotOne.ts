import { reportOf } from "../../model/numbering/faultReport";
import { isDivision, ordinalLike } from "../../model/numbering/ordinals";
import { hasSequenceFaults, sequenceFaults } from "../../model/numbering/sequenceFaults";
import type { Rule } from "../rule";

export const firstNotOne: Rule = {
  id: "number/first-not-one",
  level: "warning",
  fix: "confirm",
  basis: "conv: 序号从一开始",
  force: "convention",
  title: { zh: "序号没有从一开始", en: "A sequence does not begin with 1" },
  why: {
    zh: "一组条目的第一个序号不是“一”，通常是前面漏了一条，或者把上级序号写成了本级。",
    en: "A list that begins with 2 has lost its first item, or its first ordinal was forgotten.",
  },
  examples: [
    {
      bad: "关于开展清理工作的通知\n各单位要认真组织。\n⟦二、⟧清理范围\n三、清理步骤",
      good: "关于开展清理工作的通知\n各单位要认真组织。\n一、清理范围\n二、清理步骤",
    },
    {
      bad: "关于开展清理工作的通知\n一、清理范围\n（一）公文。\n（二）证明。\n二、清理步骤\n⟦（二）⟧自查。\n（三）抽查。\n三、有关要求\n（一）按时报送。\n（二）专人负责。",
      good: "关于开展清理工作的通知\n一、清理范围\n（一）公文。\n（二）证明。\n二、清理步骤\n（一）自查。\n（二）抽查。\n三、有关要求\n（一）按时报送。\n（二）专人负责。",
    },
    {
      bad: "关于开展清理工作的通知\n⟦二、⟧清理范围\n二、清理步骤\n三、有关要求",
      good: "关于开展清理工作的通知\n一、清理范围\n二、清理步骤\n三、有关要求",
    },
  ],
  silent: [
    "关于开展清理工作的通知\n一、清理范围\n（一）公文。\n二、清理步骤\n（二）自查。\n（三）抽查。",
    "（三）清理步骤\n（四）有关要求",
    "关于开展清理工作的通知\n各单位要认真组织：一、清理范围。\n二、清理步骤。",
    "关于开展清理工作的通知\n四、清理范围\n六、清理步骤",
  ],
  scope: "document",
  asks: hasSequenceFaults,
  *check(snapshot) {
    for (const fault of sequenceFaults(snapshot)) {
      if (fault.kind !== "first" || isDivision(fault.chain.kind)) continue;
      const { item } = fault.node;
      const typed = item.marker.text;
      const right = ordinalLike(item, 1);
      const after = fault.other ? `，也没有接上前面的“${fault.other.item.marker.text}”` : "";
      yield {
        ...reportOf(fault),
        severity: "warning",
        message: {
          zh: `这一组序号从“${typed}”开始${after}，应从“${right}”开始`,
          en: `This sequence begins with ${typed}; it should begin with ${right}`,
        },
      };
    }
  },
};
