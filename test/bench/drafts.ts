import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatHan } from "../../server/src/text/numerals";

declare const __ROOT__: string;

export interface Size {
  readonly name: string;
  /** In UTF-8. */
  readonly bytes: number;
}

export const SIZES: readonly Size[] = [
  { name: "34 KB", bytes: 34_000 },
  { name: "0.33 MB", bytes: 330_000 },
  { name: "3.3 MB", bytes: 3_300_000 },
  { name: "30 MB", bytes: 30_000_000 },
];

// biome-ignore-start format: tables
const VERBS = [
  "加快",
  "推进",
  "完善",
  "健全",
  "规范",
  "整治",
  "建设",
  "改造",
  "扩大",
  "压缩",
  "公布",
  "清理",
  "修订",
  "组织",
  "培育",
];
const THINGS = [
  "农村公路",
  "老旧小区",
  "社区食堂",
  "雨污管网",
  "企业开办流程",
  "惠企政策清单",
  "信用信息平台",
  "涉企收费目录",
  "应急避难场所",
  "河道岸线",
  "公共停车位",
  "技能培训",
  "托育服务机构",
  "冷链仓储",
  "古树名木档案",
  "防汛物资储备",
];
const PLACES = [
  "城区主干道两侧",
  "各乡镇集镇",
  "省级开发区",
  "沿江重点河段",
  "山区易涝点",
  "政务服务大厅",
  "产业园区",
  "城乡结合部",
];
const HOWS = [
  "做到底数清、责任明",
  "建立问题清单并逐项销号",
  "每月通报一次进度",
  "安排专人跟踪办理",
  "由部门主动推送、直接兑付",
  "把办理时限压到三个工作日",
  "引导社会力量参与",
  "与年度绩效考核衔接",
];
const UNITS = [
  "市发展改革委",
  "市教育局",
  "市科技局",
  "市公安局",
  "市民政局",
  "市财政局",
  "市住房城乡建设局",
  "市交通运输局",
  "市水利局",
  "市农业农村局",
  "市商务局",
  "市应急局",
  "市审计局",
  "市统计局",
  "市数据局",
  "市税务局",
  "市气象局",
  "市残联",
];
const FAULTS = ["按照国发[2022]5号文件要求，", "进一步的加强", "2026年09月底前完成,", "统筹开展布署活动，"];
// biome-ignore-end format: tables

/** Numbers below `n`, the same in every run: mulberry32. */
function numbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/**
 * A plan of about so many UTF-8 bytes, issued by a notice: different text throughout, items numbered right, each with its
 * units, a fault in every thirtieth. The same for the same seed.
 */
export function generatedDraft(bytes: number, seed = 1): string {
  const below = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)];
  const clause = (): string =>
    `${pick(VERBS)}${pick(PLACES)}${pick(THINGS)}${below(90) + 10}处，${pick(HOWS)}`;
  const duty = (): string => {
    const from = below(UNITS.length - 4);
    return `（${UNITS[from]}牵头，${UNITS[from + 1 + below(2)]}、${UNITS[from + 3]}配合）`;
  };
  const lines = [
    "清政办发〔2026〕12号",
    "清河市人民政府办公室关于印发《清河市2026年民生实事工作要点》的通知",
    "各县（市、区）人民政府，市直各单位：",
    "《清河市2026年民生实事工作要点》已经市人民政府同意，现印发给你们，请认真贯彻落实。",
    "清河市人民政府办公室",
    "2026年3月6日",
    "清河市2026年民生实事工作要点",
  ];
  // Ordinals in Han numerals end at 999.
  const perSection = bytes > 5_000_000 ? 90 : 24;
  let size = 0;
  for (let section = 1, item = 0; size < bytes; section++) {
    lines.push(`${formatHan(section)}、${pick(VERBS)}${pick(THINGS)}`);
    for (let i = 1; i <= perSection && size < bytes; i++) {
      const fault = ++item % 30 === 0 ? pick(FAULTS) : "";
      const line = `（${formatHan(i)}）${pick(VERBS)}${pick(THINGS)}。${fault}${clause()}；${clause()}。${below(12) + 1}月底前${clause()}。${duty()}`;
      lines.push(line);
      size += 3 * line.length + 1;
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The texts of real notices, where they lie beside the project; empty elsewhere. */
export function corpus(): string[] {
  const folder = join(__ROOT__, "..", "shared", "corpus");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
