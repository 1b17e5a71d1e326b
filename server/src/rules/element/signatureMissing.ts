import { noticeDay } from "../../model/dates";
import { certainTitle, ownBody } from "../../model/elements/frame";
import { titleIssuer } from "../../model/elements/issuers";
import type { Snapshot } from "../../model/snapshot";
import { isPageLine } from "../../syntax/pageLines";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

/** Since GB/T 9704—2012 every notice is signed; under GB/T 9704—1999 (8.2.7) that of a single organ bore its seal and date only. */
const SIGNED_SINCE = 20120701;

export const signatureMissing: Rule = {
  id: "element/signature-missing",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.5; 党政机关公文处理工作条例 第九条（十一）",
  force: "regulation",
  title: { zh: "成文日期之上没有发文机关署名", en: "No signature stands above the date" },
  why: {
    zh: "署名用发文机关全称或者规范化简称，编排在成文日期之上。只有发文字号、标题、主送机关、成文日期俱全的才检查；标题下注明的会议通过日期不是成文日期。2012年7月1日以前，单一机关制发的公文不署名，不检查。公布的副本常常丢失印章下的署名，所以只作一般提示；带有网页栏目的，或者发文字号排在标题之下并注有“（此件公开发布）”之类的，是公布的副本，不检查。",
    en: "The issuing organ's full or standard short name stands above the date. Looked at only where number, title, recipients and date are all there; a date of adoption under the title is another matter. Before 1 July 2012 notices of a single organ bore no signature. Published copies often lose the name under the seal, so it is only mentioned, and not at all where lines of a web page, or the number under the title with a note such as （此件公开发布）, show that the text is one.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦2026年5月12日⟧",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n2026年5月12日",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于召开防汛工作会议的通知\n各县市区人民政府：\n一、会议时间\n2026年5月12日\n二、会议地点\n市民中心。",
    "清政发〔2006〕30号\n清河市人民政府关于表彰防汛先进单位的通报\n各县市区人民政府：\n希望受表彰的单位再接再厉。\n二〇〇六年五月十二日",
    "清河市公共停车场管理办法\n2026年5月12日\n第一条　制定本办法。",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n2026年5月12日\n清河市人民政府办公室",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    // Copies as published, which lose what stands under the seal.
    "清河市人民政府办公室关于做好防汛工作的通知\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好防汛工作。\n2026年5月12日\n（此件公开发布）",
    "发布日期：2026-05-13　浏览次数：6\n清河市人民政府办公室关于做好防汛工作的通知\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好防汛工作。\n2026年5月12日",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const { docNumber, signature, date } = snapshot.notice;
    if (
      snapshot.layout === "wrapped" ||
      !certainTitle(snapshot) ||
      !docNumber ||
      !date ||
      signature ||
      noticeDay(snapshot.notice) < SIGNED_SINCE ||
      !endsHere(snapshot) ||
      isPublished(snapshot)
    )
      return;
    yield {
      paragraph: date.paragraph,
      from: date.value.from,
      to: date.value.to,
      message: {
        zh: "成文日期之上没有发文机关署名，请补上",
        en: "No signature of the issuing organ stands above the date; add it",
      },
    };
  },
};

/** True for the copy that was published: the page's lines stand above it, or a note says that it is open to all and the number is where pages put it. */
function isPublished({ notice: { roles, title, docNumber, date }, paragraphs }: Snapshot): boolean {
  const note = paragraphs[date!.paragraph.index + 1]?.body.text ?? "";
  const numberBelow = docNumber!.paragraph.index > (title?.paragraphs[0].index ?? Infinity);
  return (
    (numberBelow && /公开|公布|发布/.test(note)) ||
    paragraphs.slice(0, HEAD).some((line, i) => roles[i] === "head" && isPageLine(line))
  );
}

/** Paragraphs in which a head may stand. */
const HEAD = 24;

/** True when the body is closed above the date and does not go on below it. */
function endsHere(snapshot: Snapshot): boolean {
  const { date, roles, title } = snapshot.notice;
  const at = date!.paragraph.index;
  let above = at - 1;
  while (roles[above] === "attachment-note") above--;
  const issuer = titleIssuer(title?.text ?? "");
  if (issuer !== "" && squeeze(snapshot.paragraphs[at - 1].body.text.slice(-40)).endsWith(issuer))
    return false;
  const before = ownBody(snapshot).at(-1);
  if (before?.index !== above || !/[。）]$/.test(before.body.text)) return false;
  const next = snapshot.paragraphs[at + 1];
  if (!next) return true;
  // The organ's name under the date is a signature in the wrong place; anything else there may be the body going on.
  return roles[at + 1] !== "text" && !looksLikeUnit(squeeze(next.body.text));
}
