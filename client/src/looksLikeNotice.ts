/** How many UTF-16 units of a file decide whether it is a notice. */
export const readLength = 3000;

const SIGNS_NEEDED = 2;
/** A title may be broken into this many lines. */
const TITLE_LINES = 4;

/** 国发〔2022〕5号, with the brackets people type instead of 〔〕. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,20}[〔﹝［[【（(](?:19|20)\d\d[〕﹞］\]】）)]第?\d{1,5}号$/;
const TYPE_WORD =
  /(?:通知|意见|方案|函|批复|决定|通报|公告|通告|报告|请示|纪要|要点|办法|规定|措施|规划|计划|细则|预案|命令|决议)(?:[（(][\u4e00-\u9fff]{2,6}[）)])?$/;
const RECIPIENT =
  /(?:政府|[委办局厅部院署]|委员会|单位|部门|机构|企业|学校|高校|公司|集团|街道|中心|代表|[县市区镇乡])(?:[（(][^（）()]{1,20}[）)])?[：:]$/;
/** 责任单位： ends like recipients but opens a responsibility line. */
const LABEL = /^(?:牵头|责任|配合|主责|主办|承办|协办|参与|落实|实施|指导|抄送|报送|联系)/;
const FIXED_PHRASE =
  /(?:通知|通告|公告|通报|意见|批复|函复|答复)如下[：:]$|^特此(?:通知|通告|公告|通报|函告|函复|批复|报告)。?$/;
const LEVEL_1 = /^[一二三四五六七八九十]{1,3}、/;
const LEVEL_2 = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const ENDS_SENTENCE = /[。；：，、！？]$/;

/**
 * True when the start of a text shows at least two signs of an official notice: a document number on a line of its own
 * (GB/T 9704—2012 7.2.5), a title 关于……的通知, main recipients closed by a colon, a phrase such as 现通知如下： or
 * 特此通知。, items 一、 or （一）. Line breaks inside a title and spaced-out words (通　知) do no harm. Linear in
 * `readLength`; what follows is not read.
 */
export function looksLikeNotice(text: string): boolean {
  const lines = text
    .slice(0, readLength)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "");
  const signs = [
    lines.some((line) => DOCUMENT_NUMBER.test(line)),
    lines.some((_, last) => endsTitle(lines, last)),
    lines.some(isRecipients),
    lines.some((line) => FIXED_PHRASE.test(line)),
    lines.some((line) => LEVEL_1.test(line) || LEVEL_2.test(line)),
  ];
  return signs.filter(Boolean).length >= SIGNS_NEEDED;
}

/** True when a title with 关于 or 印发 and a type word ends on the line at `last`. */
function endsTitle(lines: readonly string[], last: number): boolean {
  if (!TYPE_WORD.test(lines[last])) return false;
  for (let at = last; at >= 0 && at > last - TITLE_LINES; at--) {
    if (at < last && ENDS_SENTENCE.test(lines[at])) return false;
    if (lines[at].includes("。")) return false;
    if (/关于|印发|转发/.test(lines[at])) return true;
  }
  return false;
}

function isRecipients(line: string): boolean {
  return line.length <= 300 && RECIPIENT.test(line) && !LABEL.test(line) && !line.includes("。");
}
