import { certainTitle, placeIn } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** Verbs that take their object without 对. */
const VERBS =
  /^(?:印发|转发|批转|下发|发布|公布|开展|做好|加强|进一步|调整|成立|召开|举办|组织|推进|推动|落实|贯彻|申报|报送)/;
/** Where 对 governs the object of a later verb (对…给予表彰, 对…进行检查) it must stay. */
const NEEDED =
  /进行|给予|予以|实行|实施|采取|作出|做出|加大|加以|加强|开展|提出|追究|处理|处罚|处分|表扬|表彰|奖励|激励|支持|问责|征收|收取|减免|免征|使用/;

/** True when 对 right behind 关于 only repeats what 关于 says. */
function isStacked(rest: string): boolean {
  return VERBS.test(rest) || (/(?:的批复|的答复|的复函)$/.test(rest) && !NEEDED.test(rest));
}

export const titleGuanyuDui: Rule = {
  id: "element/title-guanyu-dui",
  level: "hint",
  fix: "safe",
  basis: "conv: 公文标题写法惯例",
  force: "convention",
  title: { zh: "“关于对”介词重叠", en: "关于 and 对 are stacked in the title" },
  why: {
    zh: "“关于”已引出事由，其后的“对”多余。但“关于对……给予表彰的决定”“关于对……加大支持力度的通知”中，“对”引出后面动词的对象，应保留。",
    en: "关于 introduces the matter; 对 behind it is one preposition too many. It stays where it governs the object of a later verb, as in 关于对…给予表彰的决定.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室⟦关于对⟧印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。",
    },
    {
      bad: "清河市人民政府⟦关于对⟧石桥县城市总体规划的批复\n石桥县人民政府：\n现批复如下：",
      good: "清河市人民政府关于石桥县城市总体规划的批复\n石桥县人民政府：\n现批复如下：",
    },
  ],
  silent: [
    "国务院办公厅关于对真抓实干成效明显地方加大激励支持力度的通知\n各省、自治区、直辖市人民政府：\n现通知如下。",
    "清河市人民政府关于对王明等同志给予表彰的决定\n各县市区人民政府：\n现决定如下。",
    "清河市人民政府关于对口支援工作的通知\n各县市区人民政府：\n现通知如下。",
    "清河市人民政府关于对外开放工作的通知\n各县市区人民政府：\n现通知如下。",
    "清河市人民政府关于对石桥县违法用地进行处理的批复\n石桥县人民政府：\n现批复如下：",
    "会议听取关于对印发方案的说明。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const at = title?.text.indexOf("关于对") ?? -1;
    if (!title || at < 0 || /^(?:口|外|接|标|台|俄|美)/.test(title.text.slice(at + 3))) return;
    if (!isStacked(title.text.slice(at + 3))) return;
    const place = placeIn(title, at, at + 3);
    const { paragraph, to } = place;
    if (paragraph.body.text[to - 1] !== "对") return;
    yield {
      ...place,
      message: { zh: "“关于对”介词重叠，删去“对”", en: "关于 and 对 are stacked; leave out 对" },
      fix: {
        title: { zh: "删去“对”", en: "Delete 对" },
        edits: [{ paragraph, from: to - 1, to, text: "" }],
      },
    };
  },
};
