import { pageWarnings } from "../../page/warnings";
import type { Rule } from "../rule";

const HEAD = "清河市人民政府文件\n清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n";
const MANY = "市财政局，市水利局，市应急管理局，市自然资源和规划局，".repeat(14);
const BODY = "近期雨水较多。\n".repeat(30);

export const firstPageBody: Rule = {
  id: "layout/first-page-body",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.2, 7.3.3",
  force: "standard",
  title: { zh: "首页没有正文", en: "Page 1 shows no body text" },
  why: {
    zh: "公文首页必须显示正文。主送机关过多，使首页不能显示正文时，应当将主送机关移至版记。只在文稿已有发文机关标志时检查，按本单位版式排版。",
    en: "The first page of a notice must show body text. Where too many recipients push it off, they go to the imprint. Checked only in drafts with their red head, set by the office's profile.",
  },
  examples: [
    {
      bad: `${HEAD}⟦${MANY}各县市区人民政府：⟧\n${BODY}`,
      good: `${HEAD}各县市区人民政府：\n${BODY}`,
    },
  ],
  silent: [
    // Without its red head a draft has no pages yet.
    `清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n${MANY}${MANY}各县市区人民政府：\n${BODY}`,
    `${HEAD}各县市区人民政府：\n近期雨水较多。`,
    // A web page's copy is no sheet of paper.
    `发布日期：2026-06-02\n${HEAD}${MANY}各县市区人民政府：\n${BODY}`,
  ],
  scope: "page",
  *check(laid) {
    for (const { kind, zh, en, ...place } of pageWarnings(laid))
      if (kind === "first-page-body") yield { ...place, message: { zh, en } };
  },
};
