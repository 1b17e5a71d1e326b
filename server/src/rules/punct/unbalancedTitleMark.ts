import { loneMarks, TITLES } from "../../model/marks/lone";
import { type Restored, titlePartner } from "../../model/marks/partners";
import { TRAIT } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const unbalancedTitleMark: Rule = {
  id: "punct/unbalanced-title-mark",
  level: "error",
  fix: "confirm",
  basis: "GB/T 15834—2011 4.15",
  force: "standard",
  title: { zh: "书名号不成对", en: "A title mark without its partner" },
  why: {
    zh: "书名号必须成对，否则文件名称止于何处无法确定。网页副本常丢失》，一处文稿缺得多时视为残缺副本，不提示；由PDF提取的文本按警告提示。",
    en: "《 and 》 come in pairs, or nobody can tell where a title ends. Web copies often lose 》: with many missing the draft counts as damaged and is not checked. In text extracted from PDF it is a warning.",
  },
  examples: [
    { bad: "执行⟦《⟧云岭省数据条例的规定。", good: "执行《云岭省数据条例》的规定。", byHand: true },
    {
      bad: "（二）执行云岭省数据条例⟦》⟧的规定。",
      good: "（二）执行《云岭省数据条例》的规定。",
      byHand: true,
    },
    { bad: "执行《云岭省数据条例⟦〉⟧的规定。", good: "执行《云岭省数据条例》的规定。" },
    { bad: "执行⟦《⟧《云岭省数据条例》。", good: "执行《云岭省数据条例》。" },
    {
      bad: "清河市人民政府关于印发⟦《⟧清河市停车场管理办法的通知\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府关于印发《清河市停车场管理办法》的通知\n各县市区人民政府：\n现印发给你们。",
    },
    {
      bad: "清河市人民政府关于印发清河市停车场管理办法⟦》⟧的通知\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府关于印发《清河市停车场管理办法》的通知\n各县市区人民政府：\n现印发给你们。",
    },
  ],
  silent: [
    "执行《云岭省数据条例》的规定。",
    "清河市人民政府办公室关于印发《清河市\n停车场管理办法》的通知\n各县市区人民政府：",
    "执行《甲条例》《乙\n条例》《丙\n条例》等规定。",
    "执行《甲条例的规定。\n执行《乙条例的规定。\n执行《丙条例的规定。\n执行《丁条例的规定。",
  ],
  scope: "document",
  needs: [TRAIT.loneTitleMark],
  *check(snapshot) {
    for (const lone of loneMarks(snapshot, TITLES)) {
      const { paragraph, at, opens } = lone;
      const partner = titlePartner(lone, snapshot.notice.roles[paragraph.index] === "title");
      yield {
        paragraph,
        ...(partner && isOtherShape(partner)
          ? { from: partner.from, to: partner.to }
          : { from: at, to: at + 1 }),
        severity: snapshot.layout === "wrapped" ? "warning" : "error",
        message:
          partner && isOtherShape(partner)
            ? {
                zh: `书名号一对形状不一，这里应为“${partner.text}”`,
                en: `The marks differ; write ${partner.text} here`,
              }
            : opens
              ? { zh: "前书名号“《”没有对应的后书名号", en: "This 《 is never closed" }
              : { zh: "后书名号“》”没有对应的前书名号", en: "This 》 closes nothing" },
        fix: partner
          ? {
              title: partner.text
                ? { zh: `补为“${partner.text}”`, en: `Write ${partner.text}` }
                : { zh: "删去多余的书名号", en: "Delete this mark" },
              edits: [{ paragraph, ...partner }],
            }
          : undefined,
      };
    }
  },
};

/** 《…〉: the partner is there, but in the shape of an inner one. */
const isOtherShape = ({ from, to, text }: Restored): boolean => to > from && text !== "";
