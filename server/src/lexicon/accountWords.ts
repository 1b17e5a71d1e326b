import { type Guards, makeWordTable } from "./wordTable";

interface AccountWord extends Guards {
  readonly word: string;
}

/**
 * Words for money and its books that are still found with 帐 (GF 1001—2001 第一批异形词整理表: 账本). Tents and curtains
 * (帐篷, 蚊帐, 营帐, 帐房) keep 帐 and are not listed.
 */
const WORDS =
  "帐户 帐号 帐簿 帐薄 帐目 帐册 帐本 帐单 帐款 帐务 帐面 帐龄 帐证 帐表 帐实 帐物 帐卡 帐外 帐页 台帐 记帐 转帐 报帐 入帐 对帐 坏帐 呆帐 烂帐 挂帐 总帐 分帐 专帐 欠帐 还帐 结帐 查帐 算帐 付帐 销帐 核帐 登帐 做帐 建帐 赊帐 到帐 进帐 走帐 冲帐 调帐 旧帐 细帐 会计帐 分类帐 明细帐 流水帐 三角帐 现金帐 往来帐 辅助帐 财务帐 一本帐";

export const ACCOUNT_WORDS = makeWordTable<AccountWord>(
  WORDS.split(" ").map((word) => ({ word })),
  ({ word }) => word,
);
