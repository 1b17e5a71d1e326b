import { withOneOf } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import { digested, gathered } from "../../syntax/gathered";
import type { Body, Paragraph } from "../../syntax/tree";
import { carried } from "../../text/derived";
import { matches } from "../../text/matches";
import type { DocumentReport, Rule } from "../rule";

/** Ways of writing “all counties and districts”; 各市、县（区） is another group, cities included. */
const FORMS =
  /各(?:县市区|县、市、区|县（市、区）|县\(市、区\)|县（市）区|县区市|县（区、市）|县（区）市|区县市|区、县、市|区县（市）|区、县（市）|市、区、县)/g;

interface Found {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

export const groupFormMixed: Rule = {
  id: "unit/group-form-mixed",
  level: "hint",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "“各县市区”写法前后不一", en: "各县市区 is written in several ways" },
  why: {
    zh: "“各县市区”“各县、市、区”“各县（市、区）”都有使用，一份文件内宜统一。以用得多的为准，一样多的以先出现的为准。",
    en: "All these forms are in use; one document should keep to one. The more frequent one wins, else the first.",
  },
  examples: [
    {
      bad: "⟦各县、市、区⟧人民政府，市直有关单位：\n（一）抓好落实。（各县市区人民政府负责）\n（二）抓好整改。（各县市区人民政府负责）",
      good: "各县市区人民政府，市直有关单位：\n（一）抓好落实。（各县市区人民政府负责）\n（二）抓好整改。（各县市区人民政府负责）",
    },
  ],
  silent: [
    "各县市区人民政府，市直有关单位：\n（一）抓好落实。（各县市区人民政府负责）",
    "各市、县（区）人民政府，省政府各部门：\n（一）抓好落实。（各县（市、区）人民政府负责）",
    "（一）落实《各县、市、区考核办法》。（各县市区人民政府负责）",
  ],
  scope: "document",
  needs: ["各"],
  *check(snapshot) {
    if (new Set(formsInRuns(snapshot.notice).flat()).size < 2) return;
    const found = written(snapshot.notice).map(({ paragraph, value }) => ({ ...value, paragraph }));
    const counts = new Map<string, number>();
    for (const { form } of found) counts.set(form, (counts.get(form) ?? 0) + 1);
    const usual = found.reduce((best, one) => (counts.get(one.form)! > counts.get(best.form)! ? one : best));
    for (const one of found) if (one.form !== usual.form) yield report(one, usual);
  },
};

const written = gathered((body) => writtenIn(body), withOneOf("各"));
const formsInRuns = digested(
  (body) => writtenIn(body),
  (found) => [...new Set(found.map(({ form }) => form))],
  withOneOf("各"),
);

const writtenIn = carried((body: Body): readonly Omit<Found, "paragraph">[] => {
  return matches(body.text, FORMS)
    .filter((match) => !isQuoted(body, match.index))
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      form: fullWidth(match[0]),
    }));
});

/** The width of brackets is another rule's business. */
const fullWidth = (form: string): string => form.replace("(", "（").replace(")", "）");

function report({ paragraph, from, to, form }: Found, usual: Found): DocumentReport {
  return {
    paragraph,
    from,
    to,
    message: {
      zh: `“${form}”与“${usual.form}”混用，宜统一为“${usual.form}”`,
      en: `${form} and ${usual.form} are mixed; write ${usual.form}`,
    },
    fix: {
      title: { zh: `改为“${usual.form}”`, en: `Change to ${usual.form}` },
      edits: [{ paragraph, from, to, text: usual.form }],
    },
    related: [
      {
        paragraph: usual.paragraph,
        from: usual.from,
        to: usual.to,
        message: { zh: `此处作“${usual.form}”`, en: `Here: ${usual.form}` },
      },
    ],
  };
}
