import { noteSlip } from "../../model/elements/attachments";
import { noteReport, reportOf } from "../../model/numbering/faultReport";
import { isDivision, ordinalLike } from "../../model/numbering/ordinals";
import { sequenceFaults } from "../../model/numbering/sequenceFaults";
import type { Rule } from "../rule";

export const duplicate: Rule = {
  id: "number/duplicate",
  level: "error",
  fix: "confirm",
  basis: "conv: 同一层次的序号依次递增，不重不漏",
  force: "convention",
  title: { zh: "同级序号重复", en: "Two siblings bear the same number" },
  why: {
    zh: "同一层次内序号重复，多因增删条目后没有顺改。任务分工、督办台账都按序号引用，重号会使指向不明。",
    en: "A number used twice is mostly left over from an insertion; a reference by number then points to two items.",
  },
  examples: [
    {
      bad: "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n⟦二、⟧储备物资\n三、严肃纪律",
      good: "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n三、储备物资\n四、严肃纪律",
    },
    {
      bad: "关于做好普查工作的通知\n（一）登记。\n（二）复核。\n⟦（二）⟧汇总。\n（四）上报。",
      good: "关于做好普查工作的通知\n（一）登记。\n（二）复核。\n（三）汇总。\n（四）上报。",
    },
    {
      bad: "关于做好普查工作的通知\n（一）登记。\n（二）复核。\n⟦（二）⟧汇总。\n（三）上报，并按第（三）项要求归档。",
      good: "关于做好普查工作的通知\n（一）登记。\n（二）复核。\n（三）汇总。\n（四）上报，并按第（四）项要求归档。",
    },
    {
      bad: "关于做好防汛工作的通知\n一、加强值守\n⟦一、⟧排查隐患\n二、储备物资",
      good: "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n三、储备物资",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n⟦1⟧.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "关于召开会议的通知\n一、参会人员\n（一）主会场：各成员单位。\n⟦（一）⟧分会场：各县市区。\n二、会议要求\n按时参会。",
      good: "关于召开会议的通知\n一、参会人员\n（一）主会场：各成员单位。\n（二）分会场：各县市区。\n二、会议要求\n按时参会。",
    },
  ],
  silent: [
    "关于开展检查的通知\n一、检查内容\n（一）制度建设。\n抽查安排\n（一）随机抽查。",
    "关于做好防汛工作的通知\n一、加强值守\n（一）领导带班。\n（二）专人值班。\n二、排查隐患\n（一）水库。\n（二）堤防。",
    "关于修改办法的决定\n一、将第三条修改为：\n“第三条　下列事项应当公开：\n（一）机构职能；\n（二）办事程序。”\n二、第四条增加两项：\n“（二）收费标准；\n（三）监督电话。”",
    "关于开展检查的通知\n一、检查内容\n自查阶段\n1.查制度。\n2.查台账。\n抽查阶段\n1.定点抽查。\n2.随机抽查。",
    "关于有关问题的答复\n1.问：如何申报？\n答：分两步。\n1.登记。\n2.提交。\n2.问：何时办结？\n答：当日办结。",
  ],
  scope: "document",
  *check(snapshot) {
    const slip = noteSlip(snapshot.notice);
    if (slip?.kind === "duplicate") yield noteReport(slip);
    for (const fault of sequenceFaults(snapshot)) {
      if (fault.kind !== "duplicate" || isDivision(fault.chain.kind)) continue;
      const typed = fault.node.item.marker.text;
      const right = ordinalLike(fault.node.item, fault.expected);
      yield {
        ...reportOf(fault),
        message:
          right === typed
            ? {
                zh: `序号“${typed}”重复，请重新编号`,
                en: `The number ${typed} is used twice; renumber the items`,
              }
            : {
                zh: `序号“${typed}”重复，此处应为“${right}”`,
                en: `The number ${typed} is used twice; this one should be ${right}`,
              },
      };
    }
  },
};
