import type { Paragraph } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { NoteSlip } from "../elements/attachments";
import { type OrdinalEdit, ordinalLike } from "./ordinals";
import type { SequenceFault } from "./sequenceFaults";

/** What the rules that report faults have in common: the ordinal, how sure it is, the way out, the sibling it clashes with. */
export function reportOf(fault: SequenceFault): FaultReport {
  const { item } = fault.node;
  const { marker, paragraph } = item;
  const right = ordinalLike(item, fault.expected);
  const title =
    right === marker.text
      ? { zh: "全部重新编号", en: "Renumber the whole sequence" }
      : fault.edits.length > 1
        ? { zh: `改为“${right}”，其余序号随之顺改`, en: `Change to ${right} and renumber the others` }
        : { zh: `改为“${right}”`, en: `Change to ${right}` };
  const other = fault.other?.item;
  const message = other && { zh: `此处为“${other.marker.text}”`, en: `${other.marker.text} stands here` };
  return {
    paragraph,
    from: marker.from,
    to: marker.to,
    severity: fault.certain ? "error" : "warning",
    fix: { title, edits: fault.edits },
    related:
      other && message
        ? [{ paragraph: other.paragraph, from: other.marker.from, to: other.marker.to, message }]
        : [],
  };
}

/** The report of a slip in the attachment note. */
export function noteReport({
  kind,
  paragraph,
  from,
  to,
  expected,
  edits,
}: NoteSlip): FaultReport & { message: Bilingual } {
  const message =
    kind === "duplicate"
      ? {
          zh: `附件说明的序号重复，应为“${expected}”`,
          en: `The attachment note uses a number twice; ${expected} is due`,
        }
      : {
          zh: `附件说明的序号不连续，应为“${expected}”`,
          en: `The attachment note skips a number; ${expected} is due`,
        };
  return {
    paragraph,
    from,
    to,
    severity: "error",
    message,
    fix: {
      title: { zh: `改为“${expected}”，其后顺改`, en: `Change to ${expected} and renumber the rest` },
      edits,
    },
    related: [],
  };
}

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

interface FaultReport extends Span {
  readonly paragraph: Paragraph;
  readonly severity: "error" | "warning";
  readonly fix: { readonly title: Bilingual; readonly edits: readonly OrdinalEdit[] };
  readonly related: readonly (Span & { readonly paragraph: Paragraph; readonly message: Bilingual })[];
}
