import { indicatorConflicts } from "../../ledger/indicators";
import type { Rule } from "../rule";

export const indicatorConflict: Rule = {
  id: "duty/indicator-conflict",
  level: "info",
  fix: "none",
  basis: "conv: 同一指标前后数值一致",
  force: "convention",
  title: { zh: "同一指标前后数值不一致", en: "One indicator is given two values" },
  why: {
    zh: "同一句指标在一份文稿里写了两个数，执行和考核就没有依据，多半是改了一处漏了一处。只比对用语完全相同、写明对象的指标；分年度、分阶段的数值，以及要看上下文才知道对象的（“办理时限压缩至……”），不作比对。",
    en: "An indicator with two values in one draft leaves nobody anything to work to; usually one place was changed and one forgotten. Only indicators of the very same words that name what they measure are compared; not those by year or stage, nor those whose object only the context tells.",
  },
  examples: [
    {
      bad: "（一）优化流程。企业开办时间压缩至3个工作日。\n（二）加强督查。⟦企业开办时间压缩至5个工作日⟧，逐项核实。",
      good: "（一）优化流程。企业开办时间压缩至3个工作日。\n（二）加强督查。企业开办时间压缩至3个工作日，逐项核实。",
    },
    {
      bad: "（一）扩大供给。城镇老旧小区加装电梯覆盖率达到60%以上。\n（二）强化考核。⟦城镇老旧小区加装电梯覆盖率达到65%以上⟧。",
      good: "（一）扩大供给。城镇老旧小区加装电梯覆盖率达到60%以上。\n（二）强化考核。城镇老旧小区加装电梯覆盖率达到60%以上。",
    },
  ],
  silent: [
    "（一）2026年，企业开办时间压缩至5个工作日。\n（二）2027年，企业开办时间压缩至3个工作日。",
    "（一）企业开办。办理时限压缩至1个工作日。\n（二）施工许可。办理时限压缩至5个工作日。",
    "（一）企业开办。全程网办率达到95%。\n（二）施工许可。全程网办率达到90%。",
    "（一）对小微企业，贷款担保费率不超过1%。\n（二）对大型企业，贷款担保费率不超过1.5%。",
    "（一）企业开办时间压缩至3个工作日。\n（二）企业开办时间压缩至3个工作日以内。",
    "（一）企业开办时间由5个工作日压缩至3个工作日。\n（二）企业开办时间由3个工作日压缩至1个工作日。",
    "（一）第一阶段企业开办时间压缩至5个工作日。\n（二）企业开办时间压缩至3个工作日。",
  ],
  scope: "document",
  *check({ notice }) {
    for (const { indicator, earlier, later } of indicatorConflicts(notice)) {
      const said = (text: string): string => `“${text}”`;
      yield {
        paragraph: later.paragraph,
        from: later.from,
        to: later.to,
        message: {
          zh: `“${indicator}”前文为${said(earlier.target.text)}，此处为${said(later.target.text)}，请核对`,
          en: `“${indicator}” is ${said(earlier.target.text)} above and ${said(later.target.text)} here; check`,
        },
        related: [
          {
            paragraph: earlier.paragraph,
            from: earlier.from,
            to: earlier.to,
            message: { zh: "前文的数值", en: "The value above" },
          },
        ],
      };
    }
  },
};
