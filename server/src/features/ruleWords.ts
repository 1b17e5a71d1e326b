import type { BareRule, Force, Level, Text } from "../rules/rule";

/** What levels, fixes and sources are called in what people read. */
export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
  hint: { zh: "建议", en: "hint" },
  off: { zh: "默认关闭", en: "off by default" },
};

export const FIX_WORDS: Readonly<Record<BareRule["fix"], Text>> = {
  safe: { zh: "可自动改正", en: "mended automatically" },
  confirm: { zh: "可改正，须人工确认", en: "mended on request" },
  none: { zh: "只提示", en: "report only" },
};

/** What a rule's source binds to: a convention is never called a provision. */
export const FORCE_WORDS: Readonly<Record<Force, Text>> = {
  standard: { zh: "国家标准", en: "national standard" },
  regulation: { zh: "党内法规、行政规范", en: "regulation" },
  convention: { zh: "惯例，非强制规定", en: "convention, not a provision" },
};
