import { noteSlip } from "../../model/elements/attachments";
import { decimalGaps } from "../../model/numbering/decimalGaps";
import { noteReport, reportOf } from "../../model/numbering/faultReport";
import { isDivision, ordinalLike } from "../../model/numbering/ordinals";
import { sequenceFaults } from "../../model/numbering/sequenceFaults";
import type { Rule } from "../rule";

export const gap: Rule = {
  id: "number/gap",
  level: "error",
  fix: "confirm",
  basis: "conv: 同一层次的序号依次递增，不重不漏",
  force: "convention",
  title: { zh: "同级序号跳号", en: "A number is skipped among siblings" },
  why: {
    zh: "序号中断，读者会以为漏印了一条；按序号分解任务、报送台账时也会对不上。删去条目后应顺改其后序号。",
    en: "A hole in the count looks like a lost item and breaks lists made by number. Renumber after deleting an item.",
  },
  examples: [
    {
      bad: "关于做好秋收工作的通知\n一、总体要求\n二、主要任务\n⟦四、⟧保障措施\n五、工作要求",
      good: "关于做好秋收工作的通知\n一、总体要求\n二、主要任务\n三、保障措施\n四、工作要求",
    },
    {
      bad: "关于做好秋收工作的通知\n一、总体要求\n⟦五、⟧主要任务\n三、保障措施",
      good: "关于做好秋收工作的通知\n一、总体要求\n二、主要任务\n三、保障措施",
    },
    {
      bad: "关于印发工作要点的通知\n一、抢收\n（一）农机。\n（二）人力。\n二、晾晒\n（三）场地。\n（四）设备。\n三、入库\n⟦（六）⟧收购。\n（七）储存，地点按第（七）项办理。",
      good: "关于印发工作要点的通知\n一、抢收\n（一）农机。\n（二）人力。\n二、晾晒\n（三）场地。\n（四）设备。\n三、入库\n（五）收购。\n（六）储存，地点按第（六）项办理。",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n⟦3⟧.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市防汛应急预案\n1　总则\n1.1　编制目的\n1.2　工作原则\n2　组织体系\n2.1　指挥机构\n主要职责：\n1.部署工作。\n2.组织演练。\n⟦4.⟧指挥抢险。\n2.2　工作组\n3　附则",
      good: "清河市防汛应急预案\n1　总则\n1.1　编制目的\n1.2　工作原则\n2　组织体系\n2.1　指挥机构\n主要职责：\n1.部署工作。\n2.组织演练。\n3.指挥抢险。\n2.2　工作组\n3　附则",
    },
    {
      bad: "清河市防汛应急预案\n1　总则\n1.1　编制目的\n1.2　工作原则\n2　组织体系\n2.1　指挥机构\n2.2　工作组\n⟦4⟧　附则\n4.1　解释。本预案由市水利局负责解释。\n4.2　实施时间",
      good: "清河市防汛应急预案\n1　总则\n1.1　编制目的\n1.2　工作原则\n2　组织体系\n2.1　指挥机构\n2.2　工作组\n3　附则\n3.1　解释。本预案由市水利局负责解释。\n3.2　实施时间",
    },
    {
      bad: "清河市防汛应急预案\n1. 总则\n1.1 编制目的\n1.2 编制依据\n⟦1.4⟧ 适用范围\n1.5 工作原则\n2. 组织体系\n2.1 指挥机构",
      good: "清河市防汛应急预案\n1. 总则\n1.1 编制目的\n1.2 编制依据\n1.3 适用范围\n1.4 工作原则\n2. 组织体系\n2.1 指挥机构",
    },
  ],
  silent: [
    "清河市防汛应急预案\n1　总则\n1.1　编制目的\n1.2　编制依据：依据有关法律法规和上级预案，结合本市实际，制定本预案。\n1.3　适用范围\n（1）水旱灾害。\n（2）地质灾害。\n2　组织体系\n2.1　指挥机构\n1.部署工作。\n2.组织演练。\n2.2　工作组\n（1）综合组。\n（2）抢险组。\n3　附则",
    "清河市防汛应急预案\n1　总则\n1.1　编制目的\n2　组织体系\n2.1　指挥机构\n3 台水泵\n4 台发电机\n3　监测预警\n3.1　监测\n4　附则",
    "关于做好秋收工作的通知\n一、抢收\n（一）农机。\n二、晾晒\n（二）场地。\n（三）设备。\n三、入库\n（四）收购。",
    "一、总体要求\n三、主要任务",
    "关于做好秋收工作的通知\n一、总体要求。现就有关事项通知如下。二、主要任务。\n三、保障措施",
    "关于做好秋收工作的通知\n一、总体要求\n……\n四、保障措施",
    "关于开展自查的通知\n（一）查制度。\n（二）查台账。\n（四）、（五）项所列情形由县级部门核查。",
    "关于印发办法的通知\n1.总则\n1.1目的\n3.附则",
    "关于防汛工作的通知\n一、加强值守\n二、备足物资\n七、八月份是主汛期，各地要加密巡查。\n三、及时上报",
    "关于评选工作的通知\n一、二、三等奖由评委会评定。\n四、五等奖由县级评定。",
  ],
  scope: "document",
  *check(snapshot) {
    const slip = noteSlip(snapshot.notice);
    if (slip?.kind === "gap") yield noteReport(slip);
    for (const { before, section, due, edits } of decimalGaps(snapshot))
      yield {
        paragraph: section.paragraph,
        from: 0,
        to: section.marker.length,
        severity: "warning",
        message: {
          zh: `序号不连续：“${before.marker}”之后是“${section.marker}”，应为“${due}”`,
          en: `${section.marker} follows ${before.marker}; ${due} is due`,
        },
        fix: {
          title: {
            zh: `改为“${due}”，其后和其下的序号随之顺改`,
            en: `Change to ${due} and renumber the others`,
          },
          edits,
        },
      };
    for (const fault of sequenceFaults(snapshot)) {
      if (fault.kind !== "gap" || isDivision(fault.chain.kind) || !fault.other) continue;
      const typed = fault.node.item.marker.text;
      const before = fault.other.item;
      const due = ordinalLike(fault.node.item, before.marker.number + 1);
      yield {
        ...reportOf(fault),
        message: {
          zh: `序号不连续：“${before.marker.text}”之后是“${typed}”，应为“${due}”`,
          en: `${typed} follows ${before.marker.text}; ${due} is due`,
        },
      };
    }
  },
};
