import { draftRegistry } from "../../model/names/draftRegistry";
import { isLocal, isPlace, type UnitUse, usesWith } from "../../model/names/unitUses";
import type { Snapshot } from "../../model/snapshot";
import { garbled, halvesOf, indexHalves, nearest, soundsLike } from "../../units/nearest";
import type { Rule } from "../rule";

/** Shorter names (the place counted as one character) lie too close together: 市商务局, 市税务局, 市水务局. */
const SHORTEST = 6;
/** A short name must sound like the right one: what an input method offers for the same keys. */
const SHORTEST_SOUND = 4;
/** Marks that slip into names when text is recognised from pictures or typed in haste. */
const STRAY = /[‘’“”'"`·.,，。]/g;
/** Places, ordinals and fields tell organs apart by one character: 城东街道, 第二测绘院, 文旅广体局 and 文旅广电局. */
const TELLING =
  /[一二三四五六七八九十东西南北中上下左右内外前后大小新老总分文广体旅电教科工信商粮农林水牧卫健]/;

export const nearMiss: Rule = {
  id: "unit/near-miss",
  level: "warning",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "单位名称疑有一字之误", en: "A unit name is one character off" },
  why: {
    zh: "六个字以上的单位名称，与名录中的单位或本文多次出现的单位只差一个字，而自身不是任何单位的名称（包括旧称、简称），多半是错字。短名称彼此太近（市商务局、市税务局、市水务局），只提示读音相同而不成词的（市公案局）。",
    en: "A name of six characters or more that is one character off a registered unit, or off one the draft names repeatedly, and is itself no unit's name old or new, is most likely a slip. Shorter names lie too close together and are reported only where they sound like the right one.",
  },
  examples: [
    {
      bad: "（一）建好农村路。（⟦市交通运榆局⟧牵头，市财政局配合）",
      good: "（一）建好农村路。（市交通运输局牵头，市财政局配合）",
    },
    {
      bad: "（一）建好农村路。（⟦市交运通输局⟧牵头，⟦市农业村局⟧、⟦市财财政局⟧配合）",
      good: "（一）建好农村路。（市交通运输局牵头，市农业农村局、市财政局配合）",
    },
    {
      bad: "（一）建好农村路。（市水利局牵头，⟦市应急管理居⟧配合）",
      good: "（一）建好农村路。（市水利局牵头，市应急管理局配合）",
    },
    {
      bad: "（一）维护秩序。（⟦市公案局⟧牵头，⟦市民正局⟧、⟦市司发局⟧配合）",
      good: "（一）维护秩序。（市公安局牵头，市民政局、市司法局配合）",
    },
    {
      bad: "（一）培育产业。（⟦省发‘展改革委⟧牵头，省财政厅配合）",
      good: "（一）培育产业。（省发展改革委牵头，省财政厅配合）",
    },
    {
      bad: "（一）建设公园。（市绿化市容局牵头，市财政局配合）\n（二）管好绿地。（市绿化市容局牵头，市水务局配合）\n（三）修剪行道树。（⟦市绿化市客局⟧牵头，市公安局配合）",
      good: "（一）建设公园。（市绿化市容局牵头，市财政局配合）\n（二）管好绿地。（市绿化市容局牵头，市水务局配合）\n（三）修剪行道树。（市绿化市容局牵头，市公安局配合）",
    },
  ],
  silent: [
    "（一）抓好落实。（市应急管理厅、市农业农村委、市教育系统各单位按职责分工负责）",
    "（一）抓好落实。（市商务局、市税务局、市水务局、市审计局、市统计局按职责分工负责）",
    "（一）抓好落实。（市政府办公室、市政协办公室、市生态环境局、市住房城乡建设委按职责分工负责）",
    "（一）抓好落实。（省交通运输厅、市交通运输局、市交通运输委、工业和信息化部、住房城乡建设部按职责分工负责）",
    "（一）抓好落实。（清河市渔业局、清河市粮油局负责，市发展改革委市财政局配合）",
    "（一）抓好落实。（市住房与城乡建设局、市文化与旅游局按职责分工负责）",
    "（一）抓好落实。（市水物中心、市建管局、市市建局、县农技局、市科计局、市供电局按职责分工负责）",
    "（一）抓好落实。（市文旅广电局、市财政局按职责分工负责）",
    "（一）抓好落实。（市文广旅体局、市文旅广体局、市委老干局、市自然资源规划局、市市场监管局按职责分工负责）",
    "（一）抓好落实。（城东街道办事处、城西街道办事处负责）\n（二）抓好整治。（城东街道办事处负责）",
    "（一）抓好落实。（邵阳市人民政府、邵东市人民政府负责）\n（二）抓好整治。（邵阳市人民政府负责）",
  ],
  scope: "document",
  *check(snapshot) {
    const unregistered = withoutMatch(snapshot);
    const unknown = unregistered.filter(
      (use) => use.source !== "copies" && use.name.length >= SHORTEST_SOUND,
    );
    if (unknown.length === 0) return;
    const own = indexHalves(namedTwice(unregistered));
    for (const use of unknown) {
      const right = meant(use, snapshot, own);
      if (right === null) continue;
      const { paragraph, from, to, name } = use;
      yield {
        paragraph,
        from,
        to,
        message: { zh: `“${name}”疑为“${right}”之误，请核对`, en: `${name} looks like a slip for ${right}` },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ paragraph, from, to, text: right }],
        },
      };
    }
  },
};

const withoutMatch = usesWith(({ match }) => match === null);

/** Organs that the draft names again and again, each with a level word. */
function namedTwice(uses: readonly UnitUse[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of uses)
    if (/^[省市县区州].*[局厅委办心]$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

/** The one name that is meant, or null where there is none or where several would do. */
function meant(
  { name }: UnitUse,
  snapshot: Snapshot,
  own: ReadonlyMap<string, readonly string[]>,
): string | null {
  const registry = draftRegistry(snapshot);
  const bare = name.replace(STRAY, "");
  if (bare.length === name.length - 1 && bare.length >= SHORTEST - 1) {
    const found = registry.find(bare);
    if (found && isLocal(found.place)) return bare;
  }
  const candidates = new Set<string>();
  for (let end = 1; end <= Math.min(name.length - SHORTEST_SOUND + 1, 12); end++) {
    const place = name.slice(0, end);
    if (!isLocal(place) || !isPlace(place)) continue;
    const halves = halvesOf(snapshot.registry);
    const tails = name.length - end >= SHORTEST - 1 ? nearest(halves, name.slice(end)) : [];
    for (const tail of [
      ...tails,
      ...garbled(halves, name.slice(end)),
      ...soundsLike(halves, name.slice(end)),
    ])
      if (registry.find(place + tail)) candidates.add(place + tail);
  }
  if (name.length >= SHORTEST - 1)
    for (const candidate of nearest(own, name))
      if (candidate[0] === name[0] && !own.get(`${name.length}<${name}`)) candidates.add(candidate);
  const likely = [...candidates].filter((candidate) => !tells(candidate, name));
  return likely.length === 1 ? likely[0] : null;
}

/** True where the characters that differ tell organs apart; 与 for 和 is another rule's. */
function tells(candidate: string, name: string): boolean {
  const at = [...candidate].findIndex((char, i) => char !== name[i]);
  return (
    (TELLING.test(candidate[at]) && TELLING.test(name[at])) || (candidate[at] === "和" && name[at] === "与")
  );
}
