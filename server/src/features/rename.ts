import { splitTitle } from "../model/docNumbers";
import { fileEdit } from "../model/fileEdits";
import { draftRegistry } from "../model/names/draftRegistry";
import { type Snapshot, toFile } from "../model/snapshot";
import { type Occurrence, SHARED_KINDS } from "../model/symbols/occurrence";
import { occurrencesOf, symbolAt } from "../model/symbols/symbols";
import type { Text } from "../rules/rule";
import { squeeze } from "../text/chars";
import type { TextEdit } from "../text/edits";
import type { Span } from "../text/span";
import type { UnitMatch } from "../units/registry";

/** What may be renamed at a place, or why nothing may. Offsets of the file. */
export type Renamable =
  | { readonly ok: true; readonly symbol: Occurrence; readonly span: Span; readonly isShared: boolean }
  | { readonly ok: false; readonly reason: Text };

/** An edit of a rename. `exact`: the place has the very name that was renamed; else another name of the same symbol. */
export interface RenameEdit extends TextEdit {
  readonly exact: boolean;
}

const refuse = (zh: string, en: string): { ok: false; reason: Text } => ({ ok: false, reason: { zh, en } });

export function renamable(snapshot: Snapshot, offset: number): Renamable {
  const symbol = symbolAt(snapshot, offset);
  if (!symbol) return refuse("此处没有可以重命名的单位、字号或简称", "There is nothing to rename here");
  if (symbol.kind === "item" || symbol.kind === "attachment")
    return refuse("序号请用“重新编号”调整", "Use Renumber for ordinals");
  if (symbol.kind === "title" && symbol.role === "definition")
    return refuse("请直接修改标题，再在引用处重命名", "Edit the title itself, then rename where it is cited");
  const span = toFile(snapshot, symbol.paragraph, symbol);
  return { ok: true, symbol, span, isShared: SHARED_KINDS.has(symbol.kind) };
}

/** Why `name` cannot be a new name; null where it can. */
export function faultOfName({ kind }: Occurrence, name: string): Text | null {
  const bare = squeeze(name);
  if (bare === "" || bare.length > 120 || /[\n\r]/.test(name))
    return { zh: "名称不能为空，也不能换行", en: "A name is one line and not empty" };
  if (kind === "number" && !/^[\u4e00-\u9fff]{2,15}〔\d{4}〕[1-9]\d*号$/.test(bare))
    return {
      zh: "发文字号应写作“清政办发〔2026〕9号”的形式",
      en: "A document number looks like 清政办发〔2026〕9号",
    };
  if (/[《》（）、，。；：]/.test(bare) && kind !== "title" && kind !== "number")
    return { zh: "名称中不能有标点", en: "A name holds no punctuation marks" };
  return null;
}

/**
 * The edits of one draft that give the symbol of `key` a new name, in order of place. A unit keeps its place as each name writes
 * it (清河市财政局 beside 市财政局), and its full name where a shorter one is renamed, and the other way round.
 */
export function renameEdits(snapshot: Snapshot, symbol: Occurrence, name: string): RenameEdit[] {
  const texts = new Map<string, Renamed | null>();
  return occurrencesOf(snapshot, symbol.key).flatMap((one) => {
    const key = `${one.role} ${one.text}`;
    if (!texts.has(key)) texts.set(key, newText(snapshot, symbol, one, squeeze(name)));
    const renamed = texts.get(key);
    if (!renamed || renamed.text === one.text) return [];
    const { paragraph, from, to } = one;
    return [{ ...fileEdit({ paragraph, from, to, text: renamed.text }, snapshot), exact: renamed.exact }];
  });
}

interface Renamed {
  readonly text: string;
  readonly exact: boolean;
}

function newText(snapshot: Snapshot, symbol: Occurrence, one: Occurrence, name: string): Renamed | null {
  if (symbol.kind === "unit") return newUnit(snapshot, symbol.text, one.text, name);
  if (symbol.kind !== "title") return { text: name, exact: one.text === symbol.text };
  // A title of its own may go over several lines, and the drafter who changes it looks at its own draft.
  if (one.role === "definition") return null;
  if (one.text === symbol.text) return { text: name, exact: true };
  // The same document cited with or without its issuing organ: only what both have in common changes.
  const [before, after] = [splitTitle(symbol.text).core, splitTitle(name).core];
  return one.text.includes(before) ? { text: one.text.replace(before, after), exact: false } : null;
}

function newUnit(snapshot: Snapshot, renamed: string, written: string, name: string): Renamed | null {
  if (written === renamed) return { text: name, exact: true };
  const registry = draftRegistry(snapshot);
  const [was, is] = [registry.find(renamed), registry.find(written)];
  if (!was || !is) return { text: name, exact: false };
  const text = name.startsWith(was.place) ? is.place + name.slice(was.place.length) : name;
  if (withoutPlace(renamed, was) === withoutPlace(written, is)) return { text, exact: true };
  const isFull = (match: UnitMatch): boolean =>
    match.form === "full" && match.entry.full !== match.entry.short;
  return isFull(was) === isFull(is) ? { text, exact: false } : null;
}

const withoutPlace = (name: string, { place }: UnitMatch): string =>
  name.startsWith(place) ? name.slice(place.length) : name;
