import { splitState, stateAt } from "../../lexicon/titleStates";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { anyWith } from "../../syntax/gathered";
import type { Body, Citation, Named } from "../../syntax/tree";
import type { Rule } from "../rule";

/** Words by which a text that was on trial and the one that replaces it are told apart. */
const SUCCESSION = /废止|失效|修订|修改|替代|取代|停止执行|原《|转为|正式/;
/** A draft (草案) and the text in force are two texts; one on trial stays one. */
const ON_TRIAL: ReadonlySet<string> = new Set(["试行", "暂行"]);

export const stateMixed: Rule = {
  id: "cite/state-mixed",
  level: "warning",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "同一标题有的带“（试行）”，有的不带", en: "One title with and without （试行）" },
  why: {
    zh: "同一文件在文中应使用同一标题。一处写《……办法（试行）》，另一处写《……办法》，读者会以为是两个文件。叙述修订、废止的段落不检查，字号不同的视为不同文件。",
    en: "One text bears one title throughout: with （试行） here and without it there it looks like two. Where texts are revised or repealed, and where numbers differ, nothing is reported.",
  },
  examples: [
    {
      bad: "按照《清河市信息共享管理办法（试行）》要求共享数据。\n对照⟦《清河市信息共享管理办法》⟧开展检查。",
      good: "按照《清河市信息共享管理办法（试行）》要求共享数据。\n对照《清河市信息共享管理办法（试行）》开展检查。",
    },
  ],
  silent: [
    "按照《清河市信息共享管理办法（试行）》（以下简称《管理办法》）共享数据。\n对照《管理办法》开展检查。",
    "《清河市信息共享管理办法》自2026年6月1日起施行，《清河市信息共享管理办法（试行）》同时废止。",
    "按照《清河市信息共享管理办法（试行）》（清政发〔2020〕3号）共享数据。\n对照《清河市信息共享管理办法》（清政发〔2025〕8号）开展检查。",
    "审议《清河市停车条例（修订草案）》，对照《清河市停车条例》逐条说明，执行《清河市收费规定（试行）》。",
    "出台《清河市信息共享管理办法》（试行）。\n执行《清河市项目管理办法（试行）》。",
  ],
  scope: "document",
  seeks: marksTrial,
  *check(snapshot) {
    const { roles } = snapshot.notice;
    const isInText = ({ paragraph }: Named<Cited>): boolean => roles[paragraph.index] === "text";
    const models = onTrial(snapshot).filter(isInText);
    if (models.length === 0 || !marksTrials(snapshot)) return;
    const byCore = new Map(models.map(({ value }) => [value.core, [] as Named<Cited>[]]));
    for (const cited of titles(snapshot)) if (isInText(cited)) byCore.get(cited.value.core)?.push(cited);
    for (const group of byCore.values()) yield* mixed(group);
  },
};

/** A citation and its title cut in two. */
interface Cited extends ReturnType<typeof splitState> {
  readonly citation: Citation;
}

const titles = gatheredWith(TRAIT.titleMark, titlesIn);
const onTrial = gatheredWith(TRAIT.titleMark, (body) => titlesIn(body).filter(isOnTrial));
function marksTrial({ text }: Body): boolean {
  return text.includes("（试行") || text.includes("（暂行");
}

const marksTrials = anyWith(marksTrial);

const isOnTrial = ({ state }: Cited): boolean => ON_TRIAL.has(state);

function titlesIn({ inline }: Body): Cited[] {
  return inline.citations.map((citation) => ({ citation, ...splitState(citation.title) }));
}

function* mixed(group: readonly Named<Cited>[]) {
  const model = group.find(({ value }) => isOnTrial(value))?.value;
  if (!model || group.some(({ paragraph }) => SUCCESSION.test(paragraph.body.text))) return;
  const numbers = new Set(group.map(numberOf).filter((number) => number !== ""));
  if (numbers.size > 1) return;
  for (const { paragraph, value } of group) {
    const { from, to } = value.citation;
    if (value.state !== "" || stateAt(paragraph.body.text, to)) continue;
    yield {
      paragraph,
      from,
      to,
      message: {
        zh: `文中另一处写作《${model.citation.title}》，此处缺“（${model.state}）”`,
        en: `Elsewhere this title ends in （${model.state}）`,
      },
      fix: {
        title: { zh: `补上“（${model.state}）”`, en: `Add （${model.state}）` },
        edits: [{ paragraph, from: to - 1, to: to - 1, text: `（${model.state}）` }],
      },
    };
  }
}

const numberOf = ({ paragraph, value: { citation } }: Named<Cited>): string =>
  paragraph.body.inline.docNumbers[citation.docNumber]?.text ?? "";
