import { type Deviation, deviationsOf } from "../page/deviations";
import type { Profile } from "../page/profile";
import type { Language } from "../rules/config";

const WORDS = {
  "zh-CN": {
    head: (name: string) => `# 版式“${name}”与 GB/T 9704—2012 不同之处`,
    none: "没有不同之处。",
    columns: "| 条款 | 事项 | 标准 | 本版式 |",
    open: "标准未作规定",
  },
  en: {
    head: (name: string) => `# Where the profile ${name} departs from GB/T 9704—2012`,
    none: "Nowhere.",
    columns: "| Clause | Matter | Standard | Profile |",
    open: "not in the standard",
  },
} as const;

/** The deviations of a profile from the standard as a page in Markdown, each with its clause. */
export function profilePage(profile: Profile, language: Language): string {
  const words = WORDS[language];
  const deviations = deviationsOf(profile);
  const row = ({ field, clause, standard, house }: Deviation): string => {
    const cells = [clause ?? words.open, language === "en" ? field.en : field.zh, standard, house];
    return `| ${cells.map(inCell).join(" | ")} |`;
  };
  const body =
    deviations.length === 0 ? [words.none] : [words.columns, "|---|---|---|---|", ...deviations.map(row)];
  return [words.head(inCell(profile.name)), "", ...body, ""].join("\n");
}

/** Text of a file as text, never as markup. */
const inCell = (text: string): string => text.replace(/[\r\n]+/g, " ").replace(/[\\`*_{}[\]<>|#!]/g, "\\$&");
