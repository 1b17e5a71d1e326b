import type { Paragraph } from "../../syntax/tree";
import { aimedReferences } from "../numbering/aims";
import type { Snapshot } from "../snapshot";
import type { Occurrence } from "./occurrence";

const keyOf = ({ index }: Paragraph): string => `item:${index}`;

/** Numbered items at their ordinals, and the numbers in 第二部分第（三）项 that certainly mean them. */
export function itemSymbols({ notice }: Snapshot): Occurrence[] {
  const references = aimedReferences(notice).flatMap(({ reference: { paragraph }, aims }) =>
    aims.flatMap(({ segment, nodes }) => {
      // A range names its ends alone; between them nothing stands that could be pointed at.
      const [first, last] = [nodes[0], nodes[nodes.length - 1]];
      const members = segment.members.map(({ numeral, number }) => ({
        span: segment.members.length === 1 ? segment : numeral,
        node:
          nodes.find((node) => node.number === number) ??
          (numeral === segment.members[0].numeral ? first : last),
      }));
      return members.map(({ span, node }) =>
        occurrence("reference", node.item.paragraph, { paragraph, from: span.from, to: span.to }),
      );
    }),
  );
  const named = new Set(references.map(({ key }) => key));
  const items = notice.parts.flatMap((part) => part.allItems);
  const defined = items.map(({ paragraph, marker }) =>
    occurrence("definition", paragraph, { paragraph, from: marker.from, to: marker.to }),
  );
  // An item that nothing refers to is no symbol: most are none.
  return [...defined.filter(({ key }) => named.has(key)), ...references];
}

function occurrence(
  role: Occurrence["role"],
  item: Paragraph,
  { paragraph, from, to }: Pick<Occurrence, "paragraph" | "from" | "to">,
): Occurrence {
  const text = paragraph.body.text.slice(from, to);
  return { kind: "item", key: keyOf(item), role, paragraph, from, to, text };
}
