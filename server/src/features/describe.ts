import { attachedParts } from "../model/elements/attachments";
import { draftRegistry } from "../model/names/draftRegistry";
import { unitUses } from "../model/names/unitUses";
import type { Occurrence } from "../model/symbols/occurrence";
import { occurrencesOf, symbolAt } from "../model/symbols/symbols";
import { shortNamesOf } from "../model/words/shortNames";
import type { Language } from "../rules/config";
import type { Text } from "../rules/rule";
import { placeName, type UnitMatch } from "../units/registry";
import type { View } from "./navigation";

/** A line for readers: what it is, and text of the draft or the registry. The text is never Markdown. */
export interface DescribedLine {
  readonly label: string;
  readonly value: string;
}

export interface Description {
  readonly symbol: Occurrence;
  readonly lines: readonly DescribedLine[];
}

/** What is known of what is named at a file offset; null where nothing is. */
export function describe(view: View, offset: number, language: Language): Description | null {
  const symbol = symbolAt(view.snapshot, offset);
  if (!symbol) return null;
  const say = ({ zh, en }: Text): string => (language === "en" ? en : zh);
  const lines = DESCRIBERS[symbol.kind](view, symbol).map(([label, value]) => ({ label: say(label), value }));
  const counted = [...lines, { label: say(USES), value: uses(view, symbol, language) }];
  return { symbol, lines: counted.filter(({ value }) => value !== "") };
}

type Line = readonly [Text, string];
type Describer = (view: View, symbol: Occurrence) => readonly Line[];

const USES: Text = { zh: "出现", en: "Named" };

function uses({ snapshot, workspace }: View, { key }: Occurrence, language: Language): string {
  const here = occurrencesOf(snapshot, key).length;
  const drafts = workspace.countOf(key);
  const times = here === 1 ? "once" : `${here} times`;
  if (language === "en") return drafts > 1 ? `${times} here, in ${drafts} drafts` : `${times} here`;
  return drafts > 1 ? `本稿${here}处，共${drafts}份文稿` : `本稿${here}处`;
}

const unit: Describer = ({ snapshot }, symbol) => {
  const use = unitUses(snapshot).uses.find(
    (one) => one.paragraph === symbol.paragraph && one.from === symbol.from,
  );
  const match: UnitMatch | null = use ? use.match : draftRegistry(snapshot).find(symbol.text);
  if (!match) return [[{ zh: "单位（名录中没有）", en: "Unit (not in the registry)" }, symbol.text]];
  const { entry, place } = match;
  const named = (patterns: readonly string[]): string =>
    patterns.map((pattern) => placeName(pattern, place)).join("、");
  return [
    [{ zh: "全称", en: "Full name" }, named([entry.full])],
    [{ zh: "规范化简称", en: "Standard short name" }, entry.short === "" ? "" : named([entry.short])],
    [{ zh: "其他名称", en: "Other names" }, named(entry.aliases)],
    [{ zh: "曾用名", en: "Former names" }, named(entry.former)],
    [{ zh: "上级", en: "Superior" }, entry.parent === "" ? "" : named([entry.parent])],
    [{ zh: "设立", en: "Since" }, entry.from],
    [{ zh: "撤销", en: "Until" }, entry.until],
    [{ zh: "更名为", en: "Renamed to" }, entry.renamedTo === "" ? "" : named([entry.renamedTo])],
  ];
};

const number: Describer = (view, symbol) => {
  const bearer = view.workspace
    .occurrences(symbol.key)
    .find(({ role, uri }) => role === "definition" && (uri !== view.uri || symbol.role === "definition"));
  const listed = view.listed?.byNumber.get(symbol.key.slice(symbol.key.indexOf(":") + 1));
  const title = bearer
    ? (view.workspace.drafts.get(bearer.uri)?.title ?? "")
    : (listed?.title ?? citedTitle(symbol));
  return [
    [{ zh: "发文字号", en: "Document number" }, symbol.text],
    [{ zh: "标题", en: "Title" }, title],
    [{ zh: "文稿", en: "Draft" }, bearer ? fileName(bearer.uri) : ""],
  ];
};

/** The title in front of a cited number. */
function citedTitle({ paragraph, from }: Occurrence): string {
  const { citations, docNumbers } = paragraph.body.inline;
  return citations.find(({ docNumber }) => docNumbers[docNumber]?.from === from)?.title ?? "";
}

const title: Describer = (view, symbol) => {
  const bearer = view.workspace.definition(symbol.key, () => true);
  const borne = bearer ? (view.workspace.drafts.get(bearer.uri)?.numbers ?? []) : [];
  const listed = view.listed?.byTitle.get(symbol.key) ?? [];
  const numbers = borne.length > 0 ? borne.map(({ text }) => text) : listed.map(({ number }) => number);
  return [
    [{ zh: "标题", en: "Title" }, symbol.text],
    [{ zh: "发文字号", en: "Document number" }, numbers.join("、")],
    [{ zh: "文稿", en: "Draft" }, bearer ? fileName(bearer.uri) : ""],
  ];
};

const shortName: Describer = ({ snapshot }, symbol) => {
  const given = shortNamesOf(snapshot).find(({ name }) => name === symbol.text);
  return [[{ zh: "简称", en: "Short for" }, given?.cited.citation.title ?? ""]];
};

const DESCRIBERS: Readonly<Record<Occurrence["kind"], Describer>> = {
  unit,
  number,
  title,
  "short-name": shortName,
  item: ({ snapshot }, symbol) => [[{ zh: "条目", en: "Item" }, definitionText(snapshot, symbol)]],
  attachment: ({ snapshot }, symbol) => [
    [{ zh: "附件", en: "Attachment" }, attachmentTitle(snapshot, symbol)],
  ],
};

function definitionText(snapshot: View["snapshot"], { key }: Occurrence): string {
  const [defined] = occurrencesOf(snapshot, key).filter(({ role }) => role === "definition");
  return defined?.paragraph.body.text.slice(0, 60) ?? "";
}

function attachmentTitle({ notice }: View["snapshot"], { key }: Occurrence): string {
  const number = Number(key.slice(key.indexOf(":") + 1));
  const entry = notice.attachments.find((one) => Math.max(1, one.number) === number);
  const attached = attachedParts(notice).find((one) => one.number === number);
  return entry?.name ?? attached?.part.title?.text ?? "";
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
