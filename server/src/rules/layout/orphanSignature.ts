import { pageWarnings } from "../../page/warnings";
import type { Rule } from "../rule";

const HEAD =
  "清河市人民政府文件\n清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n";
const body = (lines: number): string => "近期雨水较多。\n".repeat(lines);

export const orphanSignature: Rule = {
  id: "layout/orphan-signature",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.5.5",
  force: "standard",
  title: { zh: "署名将独占一页", en: "The signature would stand alone on its page" },
  why: {
    zh: "正文恰好排满一页，余下的空白容不下署名、成文日期和印章时，应当调整行距、字距，不得用“此页无正文”的方法解决。只在文稿已有发文机关标志时检查，按本单位版式排版。",
    en: "Where the text fills a page so that signature, date and seal find no room, line or character spacing is adjusted; “no text on this page” is no way out. Checked only in drafts with their red head, set by the office's profile.",
  },
  examples: [
    {
      bad: `${HEAD}${body(7)}⟦清河市人民政府⟧\n2026年3月6日`,
      good: `${HEAD}${body(3)}清河市人民政府\n2026年3月6日`,
    },
  ],
  silent: [
    `${HEAD}${body(22)}清河市人民政府\n2026年3月6日`,
    `清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n${body(13)}清河市人民政府\n2026年3月6日`,
  ],
  scope: "page",
  *check(laid) {
    for (const { kind, zh, en, ...place } of pageWarnings(laid))
      if (kind === "orphan-signature") yield { ...place, message: { zh, en } };
  },
};
