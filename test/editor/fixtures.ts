/** The head of a correct notice that issues a plan; `items` stand in the plan. No rule finds anything in it. */
export function draft(...items: readonly string[]): string {
  return `${[
    "清政办发〔2026〕21号",
    "",
    "清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知",
    "",
    "各县（市、区）人民政府，市直各单位：",
    "",
    "《清河市2026年优化营商环境工作要点》已经市人民政府同意，现印发给你们，请认真抓好落实。",
    "",
    "清河市人民政府办公室",
    "2026年3月6日",
    "",
    "清河市2026年优化营商环境工作要点",
    "",
    ...items,
  ].join("\n")}\n`;
}

/** Sections and items that are right. */
export const SOUND = [
  "一、提升政务服务效率",
  "（一）推行企业开办一张表申请。材料只交一份。（市市场监管局牵头，市公安局、市税务局按职责分工负责）",
  "（二）缩短工程项目审批周期。全程不超过45个工作日。（市住房城乡建设局牵头，市财政局配合）",
  "二、降低企业经营成本",
  "（三）规范涉企收费行为。目录以外不得收取。（市市场监管局牵头，市财政局配合）",
] as const;

/** A citation with the wrong brackets: `docno/bracket`, a warning with a safe fix. */
export const CITATION = "按照《国务院关于优化营商环境的意见》（国发⟦[2022]⟧5号）要求，制定本要点。";
