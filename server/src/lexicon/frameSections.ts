/**
 * Words of the headings that frame a plan. Such sections often count for themselves while the tasks between them are
 * counted through (seen in State Council and provincial plans).
 */
const OPENING = [
  "总体",
  "要求",
  "目标",
  "思想",
  "原则",
  "意义",
  "形势",
  "背景",
  "基础",
  "情况",
  "认识",
  "总则",
  "范围",
] as const;
const CLOSING = [
  "保障",
  "组织",
  "实施",
  "要求",
  "措施",
  "附则",
  "领导",
  "落实",
  "机制",
  "安排",
  "步骤",
] as const;

/** True when a heading looks like that of an opening (总体要求) or closing (保障措施) section. */
export function frameSection(heading: string, place: "opening" | "closing"): boolean {
  return (place === "opening" ? OPENING : CLOSING).some((word) => heading.includes(word));
}
