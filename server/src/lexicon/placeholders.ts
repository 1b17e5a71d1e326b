/** A stretch that stands for text still to be written. */
export interface Placeholder {
  readonly kind: "number" | "date" | "year" | "name" | "note" | "blank";
  readonly pattern: RegExp;
  /** Forms that recipients fill in hold such blanks by right: looked at in the notice's own text alone. */
  readonly ownTextOnly?: true;
}

/**
 * Placeholders as drafters type them; the source is practice. The first row that fits a stretch has it. Traps: XXL and
 * Roman numerals inside Latin words, 3×4, 二〇〇六年 and 〇〇后, 打×号, 有待补充完善, blanks of forms.
 */
export const PLACEHOLDERS: readonly Placeholder[] = [
  {
    kind: "number",
    pattern:
      /〔(?:\d{2,3}[Xx×]|\d{0,2}[Xx×]{2,4}|\s{0,6})〕\s{0,6}第?[\dXx×○]{0,5}\s{0,6}号?|〔\d{4}〕\s{0,6}第?[Xx×○]{0,5}\s{0,6}号/g,
  },
  {
    kind: "date",
    pattern:
      /(?<!\d)\d{4}\s{0,4}年\s{0,8}(?:\d{1,2}\s{0,4}月(?:\s{1,8}日|\s{0,8}日(?=$|[，。；、）)]))|月\s{0,8}(?:\d{1,2}\s{0,4})?日)/g,
    ownTextOnly: true,
  },
  {
    kind: "date",
    pattern:
      /(?<![A-Za-z0-9])(?:(?:20)?[\dXx×]{2,4}|[Xx×])年[Xx×]{1,2}月(?:[Xx×]{1,2}日)?|(?<![A-Za-z0-9])[Xx×]{1,2}月[Xx×]{1,2}日|(?<=[年月])[Xx×]{1,2}(?=[月日])/g,
  },
  {
    kind: "year",
    pattern: /(?<![A-Za-z0-9])20(?:\d[Xx×]|[Xx×]{2})(?=\s?[年〕\]］）)—-])/g,
  },
  {
    kind: "name",
    pattern: /(?<![A-Za-z0-9.\-_/])(?:X{2,12}|x{2,12}|Ｘ{2,12})(?![A-Za-z0-9\-_/])/g,
  },
  { kind: "name", pattern: /(?<!\d)×{2,12}(?!\d)/g },
  {
    kind: "name",
    pattern: /(?<![一二三四五六七八九十〇○零])[〇○]{2,12}(?![一二三四五六七八九十〇○零后年])/g,
  },
  { kind: "name", pattern: /某年某月(?:某日)?|某月某日|某{2,6}/g },
  {
    kind: "note",
    pattern:
      /[【［[（(〔]\s?(?:此处|待(?:定|补充?|填写?|核实?|确认|明确|完善|插入)|请?(?:填写|补充|插入)|暂缺)[^】］\]）)〕]{0,20}[】］\]）)〕]/g,
  },
  {
    kind: "note",
    pattern:
      /(?<=^|[：:，,。；;、\s]|时间|地点|名单|金额|数量|数据)待(?:定|补充?|填写?|核实?|确认|明确)(?=$|[，,。；;、])/g,
  },
  { kind: "note", pattern: /(?<![A-Za-z])(?:T[O]DO|TBD|TBC|FIX[M]E)(?![A-Za-z])/g },
  { kind: "blank", pattern: /_{3,80}|＿{2,80}/g, ownTextOnly: true },
  { kind: "blank", pattern: /（\s{0,12}）|\(\s{1,12}\)/g, ownTextOnly: true },
];

/** Titles of attachments that are patterns for others: what looks open in them is meant to be filled in there. */
export const FORM_TITLE =
  /样式|样本|模板|范本|格式|示例|参考文本|(?:表|单|书|回执)(?:[（(][^（）()]{0,12}[）)])?$/;
