import type { Rule } from "../rule";

/** The order in which central documents name them. */
const ORDER = ["四个意识", "四个自信", "两个维护"];

export const formulaOrder: Rule = {
  id: "term/formula-order",
  level: "off",
  fix: "none",
  basis: "conv: 中央文件的固定提法",
  force: "convention",
  title: { zh: "“四个意识”“四个自信”“两个维护”的顺序", en: "Order of the three formulas" },
  why: {
    zh: "连用时的固定顺序是增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    en: "Where they stand together, the order is “四个意识”, “四个自信”, “两个维护”.",
  },
  examples: [
    {
      bad: "坚定“四个自信”、增强“⟦四个意识⟧”、做到“两个维护”。",
      good: "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    },
  ],
  silent: [
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    "做到“两个维护”。要不断增强“四个意识”。",
    "坚定“四个自信”，做到“两个维护”。",
  ],
  scope: "paragraph",
  needs: ["四"],
  *check({ body: { text } }) {
    if (!text.includes(ORDER[0]) && !text.includes(ORDER[1])) return;
    let start = 0;
    for (const sentence of text.split(/(?<=[。；！？])/)) {
      const late = outOfOrder(sentence);
      if (late >= 0) {
        const formula = sentence.slice(late, late + 4);
        yield {
          from: start + late,
          to: start + late + 4,
          message: {
            zh: `“${formula}”的位置不合固定顺序：四个意识、四个自信、两个维护`,
            en: `${formula} is out of order: 四个意识, 四个自信, 两个维护`,
          },
        };
      }
      start += sentence.length;
    }
  },
};

/** Where a formula stands behind one that ought to follow it; -1 where all are in order. */
function outOfOrder(sentence: string): number {
  const places = ORDER.map((formula) => sentence.indexOf(formula)).filter((at) => at >= 0);
  for (let i = 1; i < places.length; i++) if (places[i] < places[i - 1]) return places[i - 1];
  return -1;
}
