import type { Item, Marker, Notice, Paragraph } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import { tailFrom } from "../../text/tail";
import type { Rule } from "../rule";

interface Entry {
  readonly paragraph: Paragraph;
  readonly marker: Marker;
  /** The heading without ordinal, leader dots and page number. */
  readonly heading: string;
  readonly to: number;
}

function entriesOf(paragraphs: readonly Paragraph[], notice: Notice): Entry[] {
  const found: Entry[] = [];
  for (const paragraph of paragraphs) {
    const { marker, text } = paragraph.body;
    if (notice.roles[paragraph.index] !== "contents" || !marker || text.length > 60) continue;
    const line = text.replace(/\d{1,4}$/, "");
    const dots = tailFrom(line, ".·…．—-");
    const to = dots < line.length && dots > marker.to ? dots : text.length;
    found.push({ paragraph, marker, heading: plain(text.slice(marker.to, to)), to });
  }
  return found;
}

/** A heading without spaces, final marks and widths of brackets and quotes. */
function plain(heading: string): string {
  return squeeze(heading)
    .replace(/[（(]/g, "（")
    .replace(/[）)]/g, "）")
    .replace(/["“”]/g, "”")
    .replace(/[。：；，]$/, "");
}

/**
 * The items that entries name: matched by kind and number, in order of place. Null once an entry finds none, so that
 * a table of contents of another text says nothing.
 */
function matched(entries: readonly Entry[], items: readonly Item[]): (Item | null)[] {
  let from = 0;
  return entries.map(({ marker }) => {
    for (let i = from; i < items.length; i++) {
      if (items[i].marker.kind !== marker.kind || items[i].marker.number !== marker.number) continue;
      from = i + 1;
      return items[i];
    }
    return null;
  });
}

export const tocMismatch: Rule = {
  id: "number/toc-mismatch",
  level: "info",
  fix: "none",
  basis: "conv: 目录与正文标题一致",
  force: "convention",
  title: { zh: "目录与正文标题不一致", en: "The table of contents differs from a heading" },
  why: {
    zh: "正文标题改过以后，手工编的目录容易漏改。",
    en: "A table of contents made by hand is easily left behind when a heading changes.",
  },
  examples: [
    {
      bad: "某市防汛工作方案\n目录\n一、总体要求……1\n⟦二、工作任务⟧……2\n三、保障措施……4\n一、总体要求\n按照部署，制定本方案。\n二、重点任务\n摸清底数。\n三、保障措施\n加强领导。",
      good: "某市防汛工作方案\n目录\n一、总体要求……1\n二、重点任务……2\n三、保障措施……4\n一、总体要求\n按照部署，制定本方案。\n二、重点任务\n摸清底数。\n三、保障措施\n加强领导。",
    },
  ],
  silent: [
    "某市防汛工作方案\n目  录\n第一章  总则  1\n第二章  附则  3\n第一章  总则\n第一条　制定本方案。\n第二章  附则\n第二条　自印发之日起施行。",
    "某市防汛工作方案\n目录\n一、总体要求\n二、“三防”任务 2\n一、总体要求\n按照部署，制定本方案。\n二、“三防”任务。摸清底数。",
  ],
  scope: "document",
  needs: ["录"],
  seeks: ({ text }) => squeeze(text) === "目录",
  *check({ notice, layout }) {
    if (layout === "wrapped" || !notice.roles.includes("contents")) return;
    for (const part of notice.parts) {
      const entries = entriesOf(part.paragraphs, notice);
      if (entries.length === 0) continue;
      const items = matched(entries, part.allItems);
      if (items.includes(null)) continue;
      const same = entries.map((entry, i) => isSame(entry, items[i]!));
      if (same.filter(Boolean).length * 2 < entries.length) continue;
      for (const [i, { paragraph, marker, to }] of entries.entries()) {
        const item = items[i]!;
        if (same[i]) continue;
        const heading = `${item.marker.text}${item.heading.trim()}`;
        yield {
          paragraph,
          from: marker.from,
          to,
          message: {
            zh: `目录与正文标题不一致，正文为“${heading}”`,
            en: `The heading in the text is ${heading}`,
          },
          related: [
            {
              paragraph: item.paragraph,
              from: item.marker.from,
              to: item.headingSpan.to,
              message: { zh: "正文标题", en: "The heading" },
            },
          ],
        };
      }
    }
  },
};

function isSame({ heading }: Entry, item: Item): boolean {
  return (
    plain(item.heading) === heading ||
    plain(item.paragraph.body.text.slice(item.marker.to)).startsWith(heading)
  );
}
