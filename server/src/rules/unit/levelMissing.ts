import { isLocal, listsWith, type UnitUse } from "../../model/names/unitUses";
import type { Rule } from "../rule";

/** So many members must bear the level word before one without it is a slip. */
const FEWEST = 3;

export const levelMissing: Rule = {
  id: "unit/level-missing",
  level: "info",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "同列单位中有一个漏写层级", en: "One member of a list lacks the level word" },
  why: {
    zh: "同一责任分工中其他单位都写“市××局”，只有一个没有“市”字，多半是漏写。几个单位共用一个层级词（省科技厅、工业和信息化厅）是通行写法，垂直管理单位和群团也常不带层级，都不报。",
    en: "Where all others bear 市 and one does not, it was probably forgotten. Several members sharing one level word, agencies under direct central control and mass organisations are passed over.",
  },
  examples: [
    {
      bad: "（一）推进审批。（市发改委牵头，市民政局、⟦教育局⟧、市公安局配合）",
      good: "（一）推进审批。（市发改委牵头，市民政局、市教育局、市公安局配合）",
    },
  ],
  silent: [
    "（一）推进审批。（省发展改革委、省市场监管局、商务厅、省医保局按职责分工负责）",
    "（一）推进审批。（省科技厅、工业和信息化厅，省财政厅、省教育厅按职责分工负责）\n（二）推进共享。（省发展改革委、财政厅、教育厅、民政厅按职责分工负责）",
    "（一）推进审批。（市发改委、市民政局、市教育局、气象局、税务局按职责分工负责）",
    "（一）推进审批。（市发改委、教育局、市公安局按职责分工负责）",
    "（一）推进审批。（市发改委、市民政局、市教育局、省财政厅、公安局按职责分工负责）",
    "（一）推进审批。（发展改革委、财政部、教育部、公安部按职责分工负责）",
  ],
  scope: "document",
  *check(snapshot) {
    const lists = withBare(snapshot);
    if (lists.some((list) => bareOf(list).length > 1)) return;
    for (const list of lists) {
      const [bare] = bareOf(list);
      if (!bare || !belongs(bare) || !isAmid(list, bare)) continue;
      const level = levelOf(list.filter((use) => use !== bare));
      if (level === null) continue;
      const { paragraph, from, to, name } = bare;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `同列其他单位都带“${level}”，此处是否应为“${level}${name}”`,
          en: `The others bear ${level}; is ${level}${name} meant?`,
        },
      };
    }
  },
};

const withBare = listsWith((names) => names.some(({ match }) => match?.place === ""));

/** Registered organs without level word. */
const bareOf = (list: readonly UnitUse[]): UnitUse[] =>
  list.filter((use) => use.match !== null && use.place === "");

/** True where the next member of the same enumeration bears the level word again: no shared one was meant. */
function isAmid(list: readonly UnitUse[], bare: UnitUse): boolean {
  const next = list[list.indexOf(bare) + 1];
  return (
    next?.paragraph === bare.paragraph &&
    /^\s*、\s*$/.test(bare.paragraph.body.text.slice(bare.to, next.from))
  );
}

/** The level word that all bear, where they are enough; null where they differ. */
function levelOf(uses: readonly UnitUse[]): string | null {
  const level = uses.find((use) => use.match !== null)?.place ?? "";
  if (uses.length < FEWEST || level.length !== 1 || !isLocal(level)) return null;
  return uses.every((use) => (use.match === null ? use.name.startsWith(level) : use.place === level))
    ? level
    : null;
}

/** Organs of the government or party itself; 市场监管局 is another rule's, and a 厅 is a province's without the word 省. */
function belongs({ name, match }: UnitUse): boolean {
  const isOwn = ["government", "party"].includes(match?.entry.group ?? "");
  return isOwn && !name.startsWith("市场") && !name.endsWith("厅");
}
