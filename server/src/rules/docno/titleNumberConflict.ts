import { isCited, numberKey, numbersIn, splitTitle } from "../../model/docNumbers";
import { TRAIT, withTraits } from "../../model/marks/traits";
import type { Neighbours } from "../../model/neighbours";
import { titleKey } from "../../model/symbols/documents";
import { gathered } from "../../syntax/gathered";
import type { DocNumber, Paragraph } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { DocumentReport, Rule } from "../rule";

interface Cited {
  readonly paragraph: Paragraph;
  readonly number: DocNumber;
  readonly key: string;
  readonly title: string;
  readonly titleKey: string;
  readonly core: string;
}

/** Other drafts that must agree with each other before one is told that it differs from them. */
const AGREEING = 2;

/** Shorter titles (《工作要点》) are common to many documents. */
const SHORTEST_TITLE = 8;

export const titleNumberConflict: Rule = {
  id: "docno/title-number-conflict",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "同一文件的标题与字号前后不一致", en: "One document is cited with two numbers or two titles" },
  why: {
    zh: "同一标题前后引用了两个只差一处的字号，或者同一字号前后对应两个不同标题，必有一处抄错。引用文件清单（notice.citations.csv）列有该标题的，以清单为准。一个通知同时印发几个文件、每年印发同名文件的情形不报。",
    en: "The same title with two numbers that differ in one part, or one number with two titles: one of them was miscopied. The list of citations (notice.citations.csv) decides where it has the title. Several texts issued by one notice and yearly documents of one name are passed over.",
  },
  examples: [
    {
      bad: "按照《关于加快推进政务服务“跨省通办”的意见》（岭政办发〔2021〕3号）要求，现就有关事项通知如下。\n一、对照《关于加快推进政务服务“跨省通办”的意见》（⟦岭政办发〔2021〕8号⟧）抓好落实。",
      good: "按照《关于加快推进政务服务“跨省通办”的意见》（岭政办发〔2021〕3号）要求，现就有关事项通知如下。\n一、对照《关于加快推进政务服务“跨省通办”的意见》（岭政办发〔2021〕3号）抓好落实。",
    },
    {
      bad: "按照《关于做好城市内涝治理工作的通知》（岭政办发〔2021〕3号）要求开展排查。\n对照《关于加强危房动态管理的通知》（⟦岭政办发〔2021〕3号⟧）建立台账。",
      good: "按照《关于做好城市内涝治理工作的通知》（岭政办发〔2021〕3号）要求开展排查。\n对照《关于加强危房动态管理的通知》（岭政办发〔2021〕6号）建立台账。",
    },
    {
      beside: [
        "清政办发〔2026〕9号\n清河市人民政府办公室关于加强城市内涝治理工作的通知\n各县区人民政府：\n请认真落实。",
      ],
      bad: "按照《清河市人民政府办公室关于加强城市内涝治理工作的通知》（⟦清政办发〔2026〕19号⟧）要求开展排查。",
      good: "按照《清河市人民政府办公室关于加强城市内涝治理工作的通知》（清政办发〔2026〕9号）要求开展排查。",
    },
  ],
  silent: [
    "按照《云岭省人民政府办公厅关于加快推进跨省通办的意见》（岭政办发〔2021〕3号）和《关于加快推进跨省通办的意见》（岭政办发〔2021〕 3 号）。",
    "《清河市2026年政务管理服务工作要点》（清放组办字〔2026〕7号）、《清河市2026年政务公开工作要点》（清放组办字〔2026〕7号）",
    "《关于做好春运工作的通知》（岭政办发〔2021〕3号）、《关于做好春运工作的通知》（岭政办发〔2022〕5号）",
    "《关于促进招投标领域公平竞争的意见》（国办发〔2021〕3号）、《关于促进招投标领域公平竞争的意见》（岭政办发〔2021〕30号）",
    "《国务院办公厅转发国家发展改革委关于恢复和扩大消费措施的通知》（国办函〔2023〕70号）、《关于恢复和扩大消费的措施》（国办函〔2023〕70号）",
    "《关于印发〈内涝治理方案〉的通知》（岭政办发〔2021〕3号）、《内涝治理方案》（岭政办发〔2021〕3号）",
  ],
  scope: "document",
  needs: [TRAIT.titleMark, DOC_NUMBER],
  *check(snapshot, neighbours) {
    const cited = titledNumbers(snapshot)
      .filter((found) => isCited(found, snapshot.notice))
      .map(({ paragraph, value }): Cited => ({ ...value, paragraph }));
    yield* twoNumbers(cited);
    yield* twoTitles(cited);
    for (const one of cited) {
      const listed = otherNumberListed(one, neighbours);
      if (listed) yield listed;
      else yield* otherNumberElsewhere(one, neighbours);
    }
  },
};

const titledNumbers = gathered(
  (body) =>
    numbersIn(body).flatMap(({ number, citation }) => {
      if (!citation || number.year < 1000 || number.code.from === number.code.to) return [];
      const { title } = citation;
      const { core } = splitTitle(title);
      if (core.length < SHORTEST_TITLE) return [];
      return [{ number, key: numberKey(body, number), title, titleKey: titleKey(title), core }];
    }),
  withTraits(TRAIT.titleMark),
);

/** The office's list of citations has the title once, with a number that differs in one part. */
function otherNumberListed(one: Cited, { listed }: Neighbours): DocumentReport | null {
  const documents = listed.byTitle.get(one.titleKey) ?? [];
  const [{ number }] = documents.length === 1 ? documents : [{ number: "" }];
  if (number === "" || number === one.key || !differInOnePart(number, one.key)) return null;
  const { from, to, text } = one.number;
  return {
    paragraph: one.paragraph,
    from,
    to,
    message: {
      zh: `《${one.title}》在引用文件清单中字号为“${number}”，此处为“${text}”，请核对`,
      en: `The list of citations has this title with the number ${number}`,
    },
  };
}

/** The title is borne by another draft, or cited by several, with a number that differs in one part. */
function* otherNumberElsewhere(one: Cited, neighbours: Neighbours): Iterable<DocumentReport> {
  const numbers = neighbours.numbersOf(one.titleKey);
  if (numbers.size !== 1) return;
  const [[key, count]] = numbers;
  const bearers = neighbours.bearers(key);
  if (key === one.key || (bearers.length === 0 && count < AGREEING) || !differInOnePart(key, one.key)) return;
  yield {
    paragraph: one.paragraph,
    from: one.number.from,
    to: one.number.to,
    message: {
      zh: `《${one.title}》在其他文稿中字号为“${key}”，此处为“${one.number.text}”，请核对`,
      en: `Other drafts give this title the number ${key}`,
    },
    elsewhere: bearers.map((at) => ({
      at,
      message: { zh: "该文件的文稿", en: "The draft of that document" },
    })),
  };
}

const PARTS = /^(.*)〔(\d+)〕(\d+)号$/;

function differInOnePart(a: string, b: string): boolean {
  const [inA, inB] = [PARTS.exec(a), PARTS.exec(b)];
  return inA !== null && inB !== null && [1, 2, 3].filter((i) => inA[i] !== inB[i]).length === 1;
}

function* twoNumbers(cited: readonly Cited[]): Iterable<DocumentReport> {
  for (const group of grouped(cited, ({ core }) => core)) {
    const usual = mostFrequent(group, ({ key }) => key);
    for (const one of group) {
      if (one.key === usual.key || !differsInOnePart(one.number, usual.number, one, usual)) continue;
      yield report(
        one,
        usual,
        `《${one.title}》前文字号为“${usual.number.text}”，此处为“${one.number.text}”，请核对`,
        `This title is elsewhere cited as ${usual.number.text}`,
      );
    }
  }
}

function* twoTitles(cited: readonly Cited[]): Iterable<DocumentReport> {
  for (const group of grouped(cited, ({ key }) => key)) {
    const usual = mostFrequent(group, ({ core }) => core);
    for (const one of group) {
      if (one.core === usual.core || !cannotShareNumber(one.core, usual.core)) continue;
      yield report(
        one,
        usual,
        `“${one.number.text}”另与《${usual.title}》同用，请核对标题和字号`,
        `This number is also that of 《${usual.title}》`,
      );
    }
  }
}

function report(one: Cited, usual: Cited, zh: string, en: string): DocumentReport {
  const { paragraph, number } = usual;
  return {
    paragraph: one.paragraph,
    from: one.number.from,
    to: one.number.to,
    message: { zh, en },
    related: [
      {
        paragraph,
        from: number.from,
        to: number.to,
        message: { zh: "另一处引用", en: "The other citation" },
      },
    ],
  };
}

/** Two numbers that differ in all parts are two documents of one name; in one part alone, a slip. */
function differsInOnePart(a: DocNumber, b: DocNumber, inA: Cited, inB: Cited): boolean {
  const codeOf = ({ paragraph, number }: Cited): string =>
    paragraph.body.text.slice(number.code.from, number.code.to).replace(/\s/g, "");
  return [codeOf(inA) !== codeOf(inB), a.year !== b.year, a.serial !== b.serial].filter(Boolean).length === 1;
}

/** Notices, decisions and replies have a number each; plans and measures may share that of the notice that issued them. */
function cannotShareNumber(a: string, b: string): boolean {
  const single = (core: string): boolean =>
    /^关于/.test(core) && /(?:通知|决定|批复|复函|通报)$/.test(core) && !/印发|转发|批转|公布/.test(core);
  return single(a) && single(b) && !a.includes(b) && !b.includes(a);
}

function grouped(cited: readonly Cited[], by: (one: Cited) => string): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const one of cited) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The first of those that are most frequent. */
function mostFrequent(group: readonly Cited[], by: (one: Cited) => string): Cited {
  const counts = new Map<string, number>();
  for (const one of group) counts.set(by(one), (counts.get(by(one)) ?? 0) + 1);
  return group.reduce((best, one) => (counts.get(by(one))! > counts.get(by(best))! ? one : best));
}
