import { truncatedUnits } from "../../model/responsibility/truncatedUnits";
import type { Rule } from "../rule";

const OTHERS =
  "（一）建设助餐点。（市行政审批服务局牵头，市财政局配合）\n（二）改造居家环境。（市行政审批服务局、市残联负责）\n";

export const unitTruncated: Rule = {
  id: "duty/unit-truncated",
  level: "error",
  fix: "confirm",
  basis: "党政机关公文处理工作条例 第九条（八）; conv: 单位名称用全称或者规范化简称",
  force: "regulation",
  title: { zh: "单位名称缺末字", en: "The name of a unit lost its end" },
  why: {
    zh: "名单里的单位漏了“局”“委”“办”等末字，就不成其为单位名称。只在有据可查时提示：同一文稿别处写的是全名，或者名录里只有补上一个字才对得上的单位。",
    en: "A name in a list without its 局, 委 or 办 is no unit. Reported only on proof: the draft writes the whole name elsewhere, or the registry knows exactly one unit that the name can become.",
  },
  examples: [
    {
      bad: `${OTHERS}（三）公布服务清单。（⟦市行政审批服务⟧牵头，市直相关单位按职责分工负责）`,
      good: `${OTHERS}（三）公布服务清单。（市行政审批服务局牵头，市直相关单位按职责分工负责）`,
    },
    {
      bad: `${OTHERS}（三）公布服务清单。由市财政局、⟦市行政审批服务⟧、市民政局联合检查。（市民政局负责）`,
      good: `${OTHERS}（三）公布服务清单。由市财政局、市行政审批服务局、市民政局联合检查。（市民政局负责）`,
    },
    {
      bad: "关于开展清理工作的通知\n市财政局，⟦市行政审批服务⟧，市司法局：\n现就有关事项通知如下。\n（一）清理证明。（市行政审批服务局负责）\n（二）公布清单。（市行政审批服务局、市司法局负责）",
      good: "关于开展清理工作的通知\n市财政局，市行政审批服务局，市司法局：\n现就有关事项通知如下。\n（一）清理证明。（市行政审批服务局负责）\n（二）公布清单。（市行政审批服务局、市司法局负责）",
    },
    {
      bad: "（一）优化通关。（海关总署、⟦市场监管总⟧负责）",
      good: "（一）优化通关。（海关总署、市场监管总局负责）",
    },
  ],
  silent: [
    "（一）办。（市委办公室牵头，市政府办公室配合）\n（二）办。（市委办公室、市政府办公室负责）\n（三）办。（市委、市政府负责）",
    "（一）办。（团市委、市妇联、市科协、市残联牵头）\n（二）办。（市人大办、市政协办负责）\n（三）办。（市人大办、市政协办负责）\n（四）办。（市人大、市政协负责）",
    "（一）办。（市公安局、市财政局负责）\n（二）办。（市公安局牵头，市财政局配合）\n（三）办。（市公安、财政、应急等部门按职责分工负责）",
    "（一）办。（市卫生健康委、市医保局负责）\n（二）办。（市卫生健康委牵头）\n（三）办。（市卫生健康、医保部门按职责分工负责）",
    `${OTHERS}（三）提升市行政审批服务水平，做好市财政、市行政审批服务等领域的衔接。（市民政局负责）`,
    `${OTHERS}（三）推广市行政审批服务、“市长信箱”等做法。（市民政局负责）`,
    "（一）办。（市行政审批服务局牵头）\n（二）办。（市行政审批服务中心牵头）\n（三）办。（市行政审批服务牵头）",
  ],
  scope: "document",
  *check(snapshot) {
    for (const { paragraph, from, to, name, ending } of truncatedUnits(snapshot)) {
      const full = name + ending;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `“${name}”缺“${ending}”字，应为“${full}”`,
          en: `“${name}” lacks its last character: “${full}”`,
        },
        fix: {
          title: { zh: `改为“${full}”`, en: `Change to “${full}”` },
          edits: [{ paragraph, from: to, to, text: ending }],
        },
      };
    }
  },
};
