import { withOneOf } from "../../model/marks/traits";
import { nameTable } from "../../model/names/writtenNames";
import { byPart } from "../../model/parts";
import { isQuoted } from "../../model/quotes";
import { gathered } from "../../syntax/gathered";
import type { Body, Named, Part, Place } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import type { Registry } from "../../units/registry";
import type { DocumentReport, Rule } from "../rule";

const DEFINITION = /[（(](?:以下简称|下称|以下统称)[“‘"]?([\u4e00-\u9fff]{3,12})[”’"]?[）)]/g;
const ORGAN = /(?:办|组|委|部|局|中心|专班|指挥部|领导小组|联席会议|防指|安委会)$/;
/** Words that mean many organs; an earlier one need not be the one defined. */
const COMMON: ReadonlySet<string> = new Set([
  "领导小组",
  "指挥部",
  "办公室",
  "工作组",
  "委员会",
  "联席会议",
  "工作专班",
  "领导小组办公室",
  "指挥部办公室",
  "成员单位",
  "各单位",
  "评审组",
  "专家组",
]);

export const shortBeforeFull: Rule = {
  id: "unit/short-before-full",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "机构简称先于其定义出现", en: "A short name is used before it is defined" },
  why: {
    zh: "用“（以下简称×××）”规定的简称，应在规定之后使用；此前应写全称。名录中已有的单位简称人所共知，不检查。",
    en: "A short name laid down by （以下简称…） is used after that point; before it the full name stands. Well-known short names of registered units are not checked.",
  },
  examples: [
    {
      bad: "一、落实责任。由⟦市清欠专班⟧牵头办理。\n二、健全机制。成立市清理拖欠账款工作专班（以下简称市清欠专班），统筹有关工作。",
      good: "一、落实责任。由市清理拖欠账款工作专班（以下简称市清欠专班）牵头办理。\n二、健全机制。由市清欠专班统筹有关工作。",
    },
  ],
  silent: [
    "一、落实责任。成立领导小组。\n二、健全机制。成立市清理拖欠账款工作领导小组（以下简称领导小组），统筹有关工作。",
    "一、落实责任。由市发改委牵头办理。\n二、健全机制。市发展和改革委员会（以下简称市发改委）统筹有关工作。",
    "一、落实责任。执行《市清欠专班工作规则》。\n二、健全机制。成立市清理拖欠账款工作专班（以下简称“市清欠专班”），统筹有关工作。",
  ],
  scope: "document",
  needs: ["称"],
  seeks: (body) => definitionsIn(body).length > 0,
  *check({ notice, registry }) {
    for (const [part, defining] of byPart(notice, definitions(notice))) {
      const defined = definedIn(defining, registry);
      if (defined.size > 0) yield* earlyUses(part, defined, registry);
    }
  },
};

interface Definition extends Span {
  readonly name: string;
}

function definitionsIn({ text }: Body): readonly Definition[] {
  return /[简下统]称/.test(text)
    ? matches(text, DEFINITION).map((match) => {
        const from = match.index + match[0].indexOf(match[1]);
        return { name: match[1], from, to: from + match[1].length };
      })
    : [];
}

const definitions = gathered(definitionsIn, withOneOf("称"));

/** The short names that a part defines, each with its first definition. */
function definedIn(defining: readonly Named<Definition>[], registry: Registry): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { paragraph, value } of defining) {
    const { name, from, to } = value;
    if (found.has(name) || !ORGAN.test(name) || COMMON.has(name) || registry.find(name) !== null) continue;
    found.set(name, { paragraph, from, to });
  }
  return found;
}

/** First uses by themselves, not as a piece of a longer name and not inside a quotation, before the definition. */
function* earlyUses(part: Part, defined: Map<string, Place>, registry: Registry): Iterable<DocumentReport> {
  const names = nameTable(registry, defined.keys());
  for (const paragraph of part.paragraphs) {
    const { text } = paragraph.body;
    for (const { from, row } of names.scan(text)) {
      const { name } = row;
      const place = defined.get(name);
      if (!place || !standsAlone(text, from) || isQuoted(paragraph.body, from)) continue;
      defined.delete(name);
      const early =
        paragraph.index < place.paragraph.index || (paragraph === place.paragraph && from < place.from);
      if (!early) continue;
      yield {
        paragraph,
        from,
        to: from + name.length,
        message: {
          zh: `简称“${name}”在后文才规定，此处宜写全称`,
          en: `${name} is defined only later; write the full name here`,
        },
        related: [{ ...place, message: { zh: "简称在此规定", en: "Defined here" } }],
      };
    }
  }
}

function standsAlone(text: string, at: number): boolean {
  return (
    at === 0 || !/[\u4e00-\u9fff]/.test(text[at - 1]) || "由向经报请和及与按对在为交送".includes(text[at - 1])
  );
}
