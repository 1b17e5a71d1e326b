import fc from "fast-check";

/** Pieces of notices, right and faulty, that random drafts are made of. */
export const PIECES = [
  "一、", "二、", "三、", "（一）", "（二）", "（四）", "1.", "2、", "（1）", "①", "第一条　", "第二章　", "㈠", "(三)",
  "清政办发〔2026〕12号", "国发[2022]5号", "〔2022〕第007号", "《关于印发〈方案〉的通知》（国办发〔2022〕2号）", "《", "》", "“", "”", "（", "）", "(", ")",
  "（市发改委牵头，市财政局、市直相关单位按职责分工负责）", "（责任单位：市住建局；配合单位：各县（市、区）人民政府）", "（市行政审批服务牵头，", "牵头单位：市发改委", "责任单位：", "各县市区人民政府均为责任单位，以下不再列出",
  "加强领导。", "推进政务服务", "，", "、", "。", "；", "：", "\n", "\r\n", "\n\n", " ", "　", "2026年3月6日", "2026年05月12日", "二〇二六年三月六日", "2022年底前",
  "附件：1.报送表", "附件1", "市财政局", "市卫健委", "市卫生健康委", "关于开展检查的通知", "各单位：", "抄送：市委办公室。", "— 3 —", "第（九）项", "目录", "<!--", "-->", "\ud83d", "\u0000", "A", "12345", "😀",
] as const; // biome-ignore format: a table

/** Notice-like strings: any order of pieces, so brackets stay open and numbers jump. */
export const noticeLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

/** A random edit of a text: offsets within it. */
export const editOf = (text: string) =>
  fc
    .record({ a: fc.nat(text.length), b: fc.nat(text.length), insert: fc.constantFrom("", ...PIECES) })
    .map(({ a, b, insert }) => ({
      from: Math.min(a, b),
      to: Math.min(Math.max(a, b), Math.min(a, b) + 12),
      text: insert,
    }));
