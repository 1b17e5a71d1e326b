import { typeOf } from "../lexicon/documentTypes";
import type { Placeholder } from "../lexicon/placeholders";
import { attachedParts } from "../model/elements/attachments";
import { lastIndexOf, ownBody } from "../model/elements/frame";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Text } from "../rules/rule";
import type { Paragraph } from "../syntax/tree";
import { squeeze } from "../text/chars";
import { HAN_ZEROS } from "../text/numerals";
import type { Span } from "../text/span";

interface Missing extends Span {
  readonly message: Text;
}

/** What has been told already: rules that found an element missing, kinds of placeholders that stand for one. */
interface Told {
  readonly rules: ReadonlySet<string | null>;
  readonly kinds: ReadonlySet<Placeholder["kind"]>;
}

const NO_TEXT: Text = { zh: "没有正文", en: "There is no text" };

/** Types that go to named recipients; 公告, 通告, 令, 纪要 and the like go to nobody by name. */
const ADDRESSED: ReadonlySet<string> = new Set(["通知", "函", "批复", "请示", "报告", "通报", "意见"]);
/** Numbers in a form of their own: telegrams, orders, minutes. */
const OTHER_NUMBER = /电报|明电|第.{0,6}[号期]|号\s*$/;
/** Paragraphs among which a number is looked for where there is neither title nor recipients. */
const HEAD = 3;
const RUN_IN_RECIPIENTS = /^[^。；]{2,200}[：:]/;
const FULL_DATE = new RegExp(
  `\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s?$|[${HAN_ZEROS}一二三四五六七八九]{4}年.{2,5}月.{1,3}日$`,
);

/**
 * Elements of 党政机关公文处理工作条例 art. 9 that the draft has not got, in file offsets (empty stretches where they
 * belong), and attachments that it names and does not hold. An empty draft, as one may be by accident, misses its text.
 */
export function missingElements(snapshot: Snapshot, told: Told): Missing[] {
  const { paragraphs } = snapshot;
  if (paragraphs.length === 0) return [{ from: 0, to: 0, message: NO_TEXT }];
  return [...missingAbove(snapshot, told), ...missingBelow(snapshot, told), ...missingAttachments(snapshot)];
}

function missingAbove(snapshot: Snapshot, { rules, kinds }: Told): Missing[] {
  const { paragraphs } = snapshot;
  const { title, docNumber, recipientsElement, roles, runIn } = snapshot.notice;
  const [first] = paragraphs;
  const found: Missing[] = [];
  // A line above the title may have been read as part of it; orders and minutes have their number under it.
  let end = recipientsElement?.paragraphs[0].index ?? (title ? lastIndexOf(title) + 1 : HEAD);
  while (/^(?:doc-number|head)$/.test(roles[end] ?? "")) end++;
  const head = paragraphs.slice(0, end);
  const numbered = head.some(({ body }) => OTHER_NUMBER.test(body.text));
  if (!docNumber && !runIn.docNumber && !numbered && !kinds.has("number") && !rules.has("docno/own-missing"))
    found.push(at(snapshot, first, 0, "未见发文字号", "No document number is seen"));
  if (!title && !runIn.title && !rules.has("element/title-missing"))
    found.push(at(snapshot, first, 0, "未见标题", "No title is seen"));
  const type = title ? typeOf(title.text) : null;
  const addressed = type !== null && ADDRESSED.has(type);
  const inImprint = paragraphs.some(
    ({ body, index }) => roles[index] === "imprint" && /^主\s*送/.test(body.text),
  );
  const [opening] = ownBody(snapshot);
  const isRunIn = opening !== undefined && RUN_IN_RECIPIENTS.test(opening.body.text);
  if (
    title &&
    addressed &&
    !recipientsElement &&
    !inImprint &&
    !isRunIn &&
    !rules.has("element/recipient-missing")
  ) {
    const last = title.paragraphs[title.paragraphs.length - 1];
    found.push(
      at(
        snapshot,
        last,
        last.body.text.length,
        "未见主送机关（面向社会发布的可以不写）",
        "No recipients are seen; only notices to the public may do without",
      ),
    );
  }
  return found;
}

function missingBelow(snapshot: Snapshot, { rules, kinds }: Told): Missing[] {
  const { signature, date, title, parts, runIn } = snapshot.notice;
  if (title && typeOf(title.text) === "纪要") return [];
  const own = parts[0].paragraphs;
  // Copies run signature and date together, or put the date of adoption under the title.
  const ends = own.some(({ body, index }) => index !== date?.paragraph.index && FULL_DATE.test(body.text));
  const last = ownBody(snapshot).at(-1) ?? own.at(-1);
  if (!last || ends || runIn.signature) return [];
  const end = last.body.text.length;
  const found: Missing[] = [];
  if (!signature && !kinds.has("date") && !rules.has("element/signature-missing"))
    if (!rules.has("element/date-missing"))
      found.push(at(snapshot, last, end, "未见发文机关署名", "No signature of the issuing organ is seen"));
  if (!date && !kinds.has("date") && !rules.has("element/date-missing"))
    found.push(at(snapshot, last, end, "未见成文日期", "No date of the notice is seen"));
  return found;
}

/** Entries of the attachment note without their attachment. */
function missingAttachments({ notice, paragraphs, places }: Snapshot): Missing[] {
  const marked = new Set(attachedParts(notice).map(({ number }) => number));
  if (notice.parts.length > notice.attachments.length) return [];
  return notice.attachments
    .filter(({ number, name, paragraph: { index } }) => {
      if (marked.has(number)) return false;
      // Copies lose the mark 附件; the attachment's title tells it, also where it is printed in parts.
      const title = squeeze(name);
      return !paragraphs
        .slice(index + 1)
        .some(({ body }) => squeeze(body.text).startsWith(title.slice(0, 12)));
    })
    .map(({ paragraph, from, to, name }) => ({
      ...toFile({ places }, paragraph, { from, to }),
      message: {
        zh: `附件“${name}”不在文稿中，请附上（另附文件的请确认）`,
        en: `The attachment ${name} is not in the draft; add it, or make sure that it goes along`,
      },
    }));
}

function at(snapshot: Snapshot, paragraph: Paragraph, offset: number, zh: string, en: string): Missing {
  return { ...toFile(snapshot, paragraph, { from: offset, to: offset }), message: { zh, en } };
}
