import { matches } from "../../text/matches";
import { asciiDigits } from "../../text/numerals";
import { attachedParts } from "../elements/attachments";
import type { Snapshot } from "../snapshot";
import type { Occurrence } from "./occurrence";

/** 附件2 in running text, and 附件 alone where it is pointed at: （见附件）, 详见附件. */
const REFERENCE = /附件\s?([\d０-９]{1,2})|(?<=见)附件/g;

/** Attachments (GB/T 9704—2012 7.3.4, 7.3.7): their marks and the entries of the note define them, the text refers. */
export function attachmentSymbols(snapshot: Snapshot): Occurrence[] {
  const { notice, paragraphs } = snapshot;
  const defined = [
    ...attachedParts(notice).map(({ mark, number }) =>
      occurrence(number, "definition", { paragraph: mark, from: 0, to: mark.body.text.length }),
    ),
    ...notice.attachments.map((entry) => occurrence(Math.max(1, entry.number), "definition", entry)),
  ];
  const known = new Set(defined.map(({ key }) => key));
  if (known.size === 0) return [];
  const references = paragraphs
    .filter(({ index, body }) => notice.roles[index] === "text" && body.text.includes("附件"))
    .flatMap((paragraph) =>
      matches(paragraph.body.text, REFERENCE).map((match) =>
        occurrence(Number(asciiDigits(match[1] ?? "1")), "reference", {
          paragraph,
          from: match.index,
          to: match.index + match[0].length,
        }),
      ),
    );
  return [...defined, ...references.filter(({ key }) => known.has(key))];
}

type Where = Pick<Occurrence, "paragraph" | "from" | "to">;

function occurrence(number: number, role: Occurrence["role"], { paragraph, from, to }: Where): Occurrence {
  return {
    kind: "attachment",
    key: `attachment:${number}`,
    role,
    paragraph,
    from,
    to,
    text: paragraph.body.text.slice(from, to),
  };
}
