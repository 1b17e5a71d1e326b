import { attachedParts } from "../../model/elements/attachments";
import { certainTitle, lastIndexOf } from "../../model/elements/frame";
import { titleIssuer } from "../../model/elements/issuers";
import { withRole } from "../../model/roles";
import type { Snapshot } from "../../model/snapshot";
import { paragraphsWith } from "../../syntax/gathered";
import { squeeze } from "../../text/chars";
import type { DocumentReport, Rule } from "../rule";

const NOTE = /^[（(]此件(?:公开发布|主动公开|依申请公开|不予公开|不公开)[）)]$/;

export const order: Rule = {
  id: "element/order",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.1、7.3、7.4",
  force: "standard",
  title: { zh: "公文要素次序不对", en: "Elements stand in the wrong order" },
  why: {
    zh: "正文之后依次是附件说明、署名、成文日期、附注、附件、版记。网页文本常把发文字号放在标题下、把附件链接放在文末，没有版记的不检查附件说明的位置。",
    en: "Behind the body come attachment note, signature, date, note in brackets, attachments, imprint. Web copies move the number under the title and links to the end; without an imprint the place of the attachment note is not looked at.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n⟦附件：防汛物资清单⟧\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日\n⟦抄送：市委办公室。⟧\n清河市人民政府办公室　2026年5月12日印发\n附件\n防汛物资清单\n一、市级物资\n二、县级物资",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日\n附件\n防汛物资清单\n一、市级物资\n二、县级物资\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
    {
      bad: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n⟦（此件公开发布）⟧\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n（此件公开发布）",
    },
    {
      bad: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n⟦2026年5月12日⟧\n清河市人民政府办公室",
      good: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附件：防汛物资清单.docx",
    "关于转发防汛通知的通知\n各县市区人民政府：\n现转发给你们。\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    "一、会议时间\n2026年5月12日\n二、会议地点\n清河市人民政府办公室",
  ],
  scope: "document",
  *check(snapshot) {
    if (snapshot.layout === "wrapped" || !certainTitle(snapshot)) return;
    yield* noteBehindDate(snapshot);
    yield* imprintBeforeAttachments(snapshot);
    yield* publicNoteInBody(snapshot);
    yield* dateAboveSignature(snapshot);
  },
};

function* noteBehindDate({ notice }: Snapshot): Iterable<DocumentReport> {
  const { date, roles } = notice;
  const [first] = withRole(notice, "attachment-note");
  if (!date || !first || first.index < date.paragraph.index || withRole(notice, "imprint").length === 0)
    return;
  const between = roles.slice(date.paragraph.index + 1, first.index);
  if (between.some((role) => role !== "note") || /\.[A-Za-z]{3,4}$/.test(first.body.text)) return;
  yield {
    ...whole(first),
    message: {
      zh: "附件说明应编排在正文之下、署名之上",
      en: "The attachment note stands under the body, above the signature",
    },
  };
}

function* imprintBeforeAttachments({ notice }: Snapshot): Iterable<DocumentReport> {
  const [imprint] = withRole(notice, "imprint");
  if (!imprint) return;
  const later = attachedParts(notice).find(
    ({ part, mark }) => mark.index > imprint.index && part.paragraphs.length > 3,
  );
  if (!later || notice.parts.some((part) => part.kind === "issued")) return;
  yield {
    ...whole(imprint),
    message: {
      zh: "版记应编排在附件之后，置于公文最后",
      en: "The imprint stands behind the attachments, at the very end",
    },
    related: [{ ...whole(later.mark), message: { zh: "其后的附件", en: "The attachment behind it" } }],
  };
}

const publicNotes = paragraphsWith(({ text }) => text.length <= 30 && NOTE.test(squeeze(text)));

function* publicNoteInBody({ notice }: Snapshot): Iterable<DocumentReport> {
  const { date, signature, recipientsElement } = notice;
  if (!date || !signature) return;
  // Counted as part of the signature where it stands right above it.
  for (const paragraph of publicNotes(notice))
    if (lastIndexOf(recipientsElement) < paragraph.index && paragraph.index < date.paragraph.index)
      yield {
        ...whole(paragraph),
        message: {
          zh: "附注应编排在成文日期下一行",
          en: "The note stands in the line under the date",
        },
      };
}

function* dateAboveSignature({ notice, paragraphs }: Snapshot): Iterable<DocumentReport> {
  const { date, signature, title } = notice;
  const next = date && !signature ? paragraphs[date.paragraph.index + 1] : undefined;
  const before = date ? paragraphs[date.paragraph.index - 1] : undefined;
  const issuer = titleIssuer(title?.text ?? "");
  if (!date || !next || !before?.body.text.endsWith("。") || squeeze(next.body.text) !== issuer) return;
  yield {
    ...whole(date.paragraph),
    message: {
      zh: "成文日期应编排在署名之下",
      en: "The date stands under the signature",
    },
  };
}

const whole = (paragraph: DocumentReport["paragraph"]) => ({
  paragraph,
  from: 0,
  to: paragraph.body.text.length,
});
