import { withoutTail } from "../text/tail";
/**
 * Words that end a title: the fifteen statutory types (党政机关公文处理工作条例, 中办发〔2012〕14号, art. 8) first, then the
 * types of issued texts that practice adds.
 */
export const STATUTORY_TYPES = [
  "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "令",
] as const; // biome-ignore format: a table

export const ISSUED_TYPES = [
  "工作要点", "要点", "实施方案", "工作方案", "行动方案", "方案", "实施意见", "规划", "计划", "纲要", "办法", "规定", "细则", "规则", "条例", "制度", "措施", "举措", "预案", "指南", "规程", "准则", "章程", "清单", "复函", "答复", "倡议书", "提案", "建议", "安排", "分工", "标准", "目录", "任务", "公约", "方法", "体系", "守则", "须知", "工程", "通则", "机制", "程序", "简报", "讲话", "总结", "要求", "行动", "政策", "试点", "批文",
] as const; // biome-ignore format: a table

const ALL: readonly string[] = [...STATUTORY_TYPES, ...ISSUED_TYPES];

/** The type word that a title ends with, a bracket such as （试行） or a closing 》 aside; null when there is none. */
export function typeOf(title: string): string | null {
  let bare = withoutTail(title, "。");
  const close = bare[bare.length - 1];
  if (close === "）" || close === ")") {
    const open = Math.max(bare.lastIndexOf("（"), bare.lastIndexOf("("));
    if (open > 0) bare = bare.slice(0, open);
  }
  bare = withoutTail(bare, "》〉”", false);
  return ALL.find((type) => bare.endsWith(type) && bare.length > type.length) ?? null;
}

/** Titles that issue, forward or transmit another text (印发、转发、批转 …). */
export const ISSUING_VERBS = [
  "印发",
  "转发",
  "批转",
  "颁发",
  "颁布",
  "发布",
  "公布",
  "下达",
  "下发",
] as const;
