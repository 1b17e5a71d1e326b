import { listsWith } from "../../model/names/unitUses";
import type { Rule } from "../rule";

const NAMES: ReadonlySet<string> = new Set(["市场监管局", "市场监督管理局"]);

export const doubleLevelDropped: Rule = {
  id: "unit/double-level-dropped",
  level: "warning",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "“市市场监管局”少写一个“市”", en: "One 市 is missing in 市市场监管局" },
  why: {
    zh: "同一责任分工中其他单位都带“市”字，市场监管局也应写作“市市场监管局”：前一个“市”是层级，后一个属于“市场”。叠用不是重复。",
    en: "Where the other members of a list bear 市, this one does too: the first 市 is the level, the second begins 市场. The doubled character is right.",
  },
  examples: [
    {
      bad: "（四）规范收费。（市税务局、⟦市场监管局⟧牵头，市直相关单位按职责分工负责）",
      good: "（四）规范收费。（市税务局、市市场监管局牵头，市直相关单位按职责分工负责）",
    },
  ],
  silent: [
    "（一）规范收费。（市税务局、市市场监管局牵头，市直相关单位按职责分工负责）",
    "（一）规范收费。（县税务局、县市场监管局牵头，县直相关单位按职责分工负责）",
    "（一）规范收费。（市发改委、财政局、市场监管局按职责分工负责）",
    "（一）规范收费。（省发展改革委、市场监管局负责，市税务局配合）",
    "由市税务局会同市场监管部门办理。",
  ],
  scope: "document",
  needs: ["场", "监"],
  *check(snapshot) {
    for (const list of withNames(snapshot)) {
      const registered = list.filter((use) => use.match !== null && !NAMES.has(use.name));
      if (registered.length === 0 || registered.some((use) => use.place !== "市")) continue;
      for (const { paragraph, from, to, name } of list.filter((use) => NAMES.has(use.name))) {
        yield {
          paragraph,
          from,
          to,
          message: { zh: `同列单位都带“市”，应写作“市${name}”`, en: `The others bear 市; write 市${name}` },
          fix: {
            title: { zh: `改为“市${name}”`, en: `Change to 市${name}` },
            edits: [{ paragraph, from, to: from, text: "市" }],
          },
        };
      }
    }
  },
};

const withNames = listsWith((names) => names.some(({ name }) => NAMES.has(name)));
