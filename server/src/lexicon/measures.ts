import { beginning } from "../text/affixes";
import { isLatin } from "../text/chars";

/**
 * Measure words and units that follow a quantity, longest first. Words that count places in an order (号 级 层 条 项 期)
 * are left out: a range of those is not one of quantities.
 */
export const MEASURES = [
  "个百分点", "平方公里", "立方米每秒", "平方千米", "平方米", "立方米", "千瓦时", "兆瓦时", "公里", "千米", "厘米", "毫米", "海里", "公顷", "公斤", "千克", "毫克", "分钟", "小时", "工作日", "自然日", "万元", "亿元", "千元", "百元", "千瓦", "兆瓦", "千伏", "分贝", "毫升", "人次", "个月", "周岁", "余家", "余个", "万", "亿", "个", "名", "人", "天", "周", "年", "岁", "元", "米", "吨", "克", "升", "亩", "户", "家", "次", "倍", "台", "套", "辆", "座", "处", "所", "场", "件", "种", "类", "度", "秒", "瓦", "伏", "％", "%", "℃", "‰",
] as const; // biome-ignore format: a table

const measureBeginning = beginning(MEASURES, (measure) => measure);

/** The measure word or unit that begins at `at`, or an empty string. Letters count when they make a whole word (km, MW). */
export function measureAt(text: string, at: number): string {
  if (!isLatin(text.charCodeAt(at))) return measureBeginning(text, at) ?? "";
  const letters =
    /^(?:k?m[23²³]?|[cm]m[23²³]?|hm[2²]|kg|mg|g|t|L|mL|[kM]?W|[kM]Wh|kV|V|Hz|dB|ha)(?![A-Za-z])/.exec(
      text.slice(at, at + 5),
    );
  return letters?.[0] ?? "";
}
