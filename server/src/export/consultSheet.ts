import type { Consultation, UnitClauses } from "../ledger/consultation";
import { deadlineText, roleWord } from "./ledgerTable";

/** What a unit is sent, in words, before it is set in a format. */
export interface ConsultSheet {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly clausesTitle: string;
  readonly clauses: readonly {
    readonly heading: string;
    readonly notes: readonly string[];
    readonly text: string;
  }[];
  readonly replyTitle: string;
  readonly replyHeaders: readonly [string, string, string, string];
  /** One row a clause, the last two cells empty. */
  readonly replyRows: readonly (readonly [string, string, string, string])[];
  /** Lines to be filled in below the table. */
  readonly closing: readonly string[];
}

const BLANK_DATE = "＿＿＿＿年＿＿月＿＿日";

/** `returnBy` is the day of return as it is to be printed; empty leaves a line to fill in. */
export function consultSheet(
  { title, docNumber }: Consultation,
  { unit, clauses }: UnitClauses,
  returnBy: string,
): ConsultSheet {
  return {
    title: `征求意见表（${unit}）`,
    facts: [
      ["文件标题", title || "（未拟）"],
      ["发文字号", docNumber || "（未编）"],
      ["征求意见单位", unit],
      ["反馈期限", `请于${returnBy || BLANK_DATE}前反馈。`],
    ],
    clausesTitle: `一、涉及贵单位的条款（共${clauses.length}条）`,
    clauses: clauses.map(({ row, role, text }, i) => {
      const line = { row, unit, role, deadlines: row.deadlines };
      const notes: [string, string][] = [
        ["承担角色", roleWord({ ...line, row: { ...row, file: "", draft: "" } })],
        ["牵头单位", row.lead.join("、")],
        ["配合单位", row.support.join("、")],
        ["完成时限", deadlineText(line)],
      ];
      return {
        heading: `${i + 1}．${[row.part, placeOf(row.section, row.path)].filter((name) => name !== "").join(" ")}`,
        notes: notes.filter(([, value]) => value !== "").map(([name, value]) => `${name}：${value}`),
        text,
      };
    }),
    replyTitle: "二、反馈意见",
    replyHeaders: ["序号", "原文", "修改意见", "理由"],
    replyRows: clauses.map(({ text }, i) => [String(i + 1), text, "", ""]),
    closing: [
      "□ 无修改意见　　□ 有修改意见（见上表）",
      "反馈单位（盖章）：",
      "联系人及电话：",
      `反馈日期：${BLANK_DATE}`,
    ],
  };
}

/** 一、提升政务服务效率 （一） 1. */
function placeOf(section: string, path: readonly string[]): string {
  const inner = path.length > 0 && section.startsWith(path[0]) ? path.slice(1) : path;
  return [section, ...inner].filter((name) => name !== "").join(" ");
}
