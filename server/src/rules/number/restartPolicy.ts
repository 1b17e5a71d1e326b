import { restartExceptions } from "../../model/numbering/restarts";
import { isWhole } from "../../model/numbering/sequenceFaults";
import { stretchesOf } from "../../model/numbering/sequences";
import type { Rule } from "../rule";

export const restartPolicy: Rule = {
  id: "number/restart-policy",
  level: "warning",
  fix: "none",
  basis: "conv: 同一文稿内，二级序号或者逐节重编，或者通篇连编",
  force: "convention",
  title: { zh: "二级序号有的连编、有的重编", en: "（一） runs on in some sections and restarts in others" },
  why: {
    zh: "二级序号可以各部分重新编号，也可以通篇连续编号（便于按“第（N）项”引用），但同一文稿应只用一种。",
    en: "Second-level numbers may restart in every section or run through the text, but one text should do one thing.",
  },
  examples: [
    {
      bad: "关于印发工作要点的通知\n一、优化服务\n（一）减材料。\n（二）减环节。\n二、加强监管\n（三）抽查。\n（四）巡查。\n三、数据共享\n⟦（一）⟧编目录。\n（二）建平台。",
      good: "关于印发工作要点的通知\n一、优化服务\n（一）减材料。\n（二）减环节。\n二、加强监管\n（三）抽查。\n（四）巡查。\n三、数据共享\n（五）编目录。\n（六）建平台。",
    },
    {
      bad: "关于印发工作要点的通知\n一、优化服务\n（一）减材料。\n（二）减环节。\n二、加强监管\n（一）抽查。\n（二）巡查。\n三、数据共享\n⟦（三）⟧编目录。\n（四）建平台。\n四、作风建设\n（一）督查。\n（二）考核。",
      good: "关于印发工作要点的通知\n一、优化服务\n（一）减材料。\n（二）减环节。\n二、加强监管\n（一）抽查。\n（二）巡查。\n三、数据共享\n（一）编目录。\n（二）建平台。\n四、作风建设\n（一）督查。\n（二）考核。",
    },
  ],
  silent: [
    "关于印发方案的通知\n一、总体要求\n（一）指导思想。\n（二）基本原则。\n二、重点任务\n（一）减材料。\n（二）减环节。\n三、优化监管\n（三）抽查。\n（四）巡查。\n四、保障措施\n（一）督查。\n（二）考核。",
    "关于印发方案的通知\n一、重点任务\n（一）减材料。\n（二）减环节。\n二、优化监管\n（三）抽查。\n三、保障措施\n（一）督查。\n四、工作要求\n（一）报送。",
    "关于印发方案的通知\n一、重点任务\n（一）减材料。\n二、优化监管\n（二）抽查。\n附：分工表\n一、审批\n（一）减材料。\n二、监管\n（二）抽查。",
  ],
  scope: "document",
  *check(snapshot) {
    for (const { part, families } of stretchesOf(snapshot.notice)) {
      const family = families.find(({ kind }) => kind === "han-paren");
      if (!family || !isWhole(part, snapshot.notice)) continue;
      const { exceptions, runsOn } = restartExceptions(family);
      for (const { run } of exceptions) {
        const { marker, paragraph } = run.nodes[0].item;
        const message = runsOn
          ? {
              zh: `其他部分的二级序号连续编号，此处却从“${marker.text}”重新开始`,
              en: `Elsewhere these numbers run on; here they restart with ${marker.text}`,
            }
          : {
              zh: `其他部分的二级序号各自从“（一）”开始，此处却接着编“${marker.text}”`,
              en: `Elsewhere these numbers restart; here they run on with ${marker.text}`,
            };
        yield { paragraph, from: marker.from, to: marker.to, message };
      }
    }
  },
};
