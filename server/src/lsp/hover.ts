import type { Hover } from "vscode-languageserver";
import { type Description, describe } from "../features/describe";
import { hoverRule } from "../features/explain";
import { toFile } from "../model/snapshot";
import { ruleById } from "../rules/all";
import type { Span } from "../text/span";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { viewAt } from "./navigation";

/** The rules behind the findings at a place, and what is known of what is named there. */
export const hover: Feature = {
  register: (connection, look, around) => {
    connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
      const found = await viewAt(look, around, textDocument.uri, position);
      const checked = await look(textDocument.uri);
      if (!found || !checked) return null;
      const { lines } = checked.snapshot;
      const { language } = checked.setup.config;
      const at = found.offset;
      const here = checked.findings.filter((finding) => finding.from <= at && at <= finding.to);
      const rules = [...new Set(here.map((finding) => finding.rule))].flatMap((id) => ruleById(id) ?? []);
      const texts = rules.length > 0 ? await around.ruleTexts() : null;
      const described = describe(found.view, at, language);
      const sections = [
        ...rules.map((rule) => hoverRule(texts!.documented(rule), language)),
        ...(described ? [table(described)] : []),
      ];
      if (sections.length === 0) return null;
      const spans: Span[] =
        here.length > 0 ? here : [toFile(checked.snapshot, described!.symbol.paragraph, described!.symbol)];
      const widest = spans.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
      return {
        contents: { kind: "markdown", value: sections.join("\n\n---\n\n") },
        range: toRange(lines, widest),
      };
    });
  },
};

function table({ lines }: Description): string {
  return lines.map(({ label, value }) => `${label}：${plain(value)}`).join("  \n");
}

/** Text of a draft shown as text: nothing in it may become a link, a picture, HTML. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~:/@]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
