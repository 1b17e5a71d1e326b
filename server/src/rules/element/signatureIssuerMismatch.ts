import { certainTitle, ownBody } from "../../model/elements/frame";
import { isOtherOrgan, titleIssuer } from "../../model/elements/issuers";
import { withRole } from "../../model/roles";
import type { Snapshot } from "../../model/snapshot";
import type { Paragraph } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

/** Issued by authority of another organ, or sealed in its stead. */
const BY_AUTHORITY = /受权|授权|委托|代章|代拟|代印/;

export const signatureIssuerMismatch: Rule = {
  id: "element/signature-issuer-mismatch",
  level: "warning",
  fix: "none",
  basis: "党政机关公文处理工作条例 第九条（四）、（十一）",
  force: "regulation",
  title: { zh: "署名与标题、红头的机关不一致", en: "Signature and issuer differ" },
  why: {
    zh: "发文机关标志、标题中的发文机关、署名应当是同一机关，全称与规范化简称视为一致。政府的文件由政府署名，办公室（厅）的文件由办公室（厅）署名，两者最容易混用。联合行文和受权、代章的不检查。",
    en: "Red head, title and signature name one organ; full and standard short names count as equal. A government and its office are most easily confused. Joint notices and those issued by authority of another are not looked at.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦清河市人民政府⟧\n2026年5月12日",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市水利局关于做好防汛工作的通知\n各县市区水利局：\n请认真做好防汛工作。\n⟦清河市教育局⟧\n2026年5月12日",
      good: "清河市水利局关于做好防汛工作的通知\n各县市区水利局：\n请认真做好防汛工作。\n清河市水利局\n2026年5月12日",
    },
    {
      bad: "清河市人民政府办公室文件\n清政办发〔2026〕7号\n关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦清河市人民政府⟧\n2026年5月12日",
      good: "清河市人民政府办公室文件\n清政办发〔2026〕7号\n关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人力资源和社会保障局关于做好招聘工作的通知\n各县市区人社局：\n请认真做好。\n清河市人社局\n2026年5月12日",
    "中共清河市委办公室　清河市人民政府办公室关于做好防汛工作的通知\n各县市区：\n请认真做好。\n中共清河市委办公室\n清河市人民政府办公室\n2026年5月12日",
    "清河市防汛抗旱指挥部关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。\n清河市防汛抗旱指挥部办公室（代章）\n2026年5月12日",
    "国家发展改革委办公厅、税务总局办公厅关于做好信用工作的通知\n各有关单位：\n请认真做好。\n国家发展改革委办公厅\n税务总局办公厅\n2026年5月12日",
    "清河市政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。\n清河市人民政府办公室\n2026年5月12日",
    "国家税务总局清河市税务局关于做好征期工作的通知\n各县市区税务局：\n请认真做好。\n清河市税务局\n2026年5月12日",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const { signature } = snapshot.notice;
    if (!title || !signature || signature.paragraphs.length > 1) return;
    const body = ownBody(snapshot);
    const signs = [body[0], body.at(-1), signature.paragraphs[0]];
    if (signs.some((paragraph) => paragraph && BY_AUTHORITY.test(paragraph.body.text))) return;
    const source = redHead(snapshot);
    const issuer = titleIssuer(title.text);
    const inTitle = issuer !== "" && isOtherOrgan(signature.text, issuer);
    const inHead = source !== null && isOtherOrgan(signature.text, source.name);
    if (!inTitle && !inHead) return;
    if ((inTitle && source && !inHead) || (inHead && issuer !== "" && !inTitle)) return;
    const [paragraph] = signature.paragraphs;
    const from = 0;
    const to = paragraph.body.text.length;
    const other = inTitle ? issuer : source!.name;
    const where = inTitle ? title.paragraphs[0] : source!.paragraph;
    yield {
      paragraph,
      from,
      to: snapshot.notice.date?.paragraph === paragraph ? snapshot.notice.date.value.from : to,
      message: {
        zh: `署名为“${signature.text}”，${inTitle ? "标题中的发文机关" : "发文机关标志"}为“${other}”，请核对`,
        en: `The notice is signed ${signature.text}, its ${inTitle ? "title" : "head"} names ${other}; check them`,
      },
      related: [
        {
          paragraph: where,
          from: 0,
          to: where.body.text.length,
          message: { zh: "发文机关", en: "The issuing organ" },
        },
      ],
    };
  },
};

/** The single organ of the red head, 文件 left out; null for joint heads. */
function redHead({ notice }: Snapshot): { paragraph: Paragraph; name: string } | null {
  const marks = withRole(notice, "issuer-mark");
  if (marks.length !== 1 || !marks[0].body.text.endsWith("文件")) return null;
  const name = squeeze(marks[0].body.text).replace(/文件$/, "");
  return /[、，]/.test(name) ? null : { paragraph: marks[0], name };
}
