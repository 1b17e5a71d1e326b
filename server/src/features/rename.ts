import { splitTitle } from "../model/docNumbers";
import { fileEdit } from "../model/fileEdits";
import { type Snapshot, toFile } from "../model/snapshot";
import { type Occurrence, SHARED_KINDS } from "../model/symbols/occurrence";
import { occurrencesOf, symbolAt } from "../model/symbols/symbols";
import type { Text } from "../rules/rule";
import { squeeze } from "../text/chars";
import type { TextEdit } from "../text/edits";
import type { Span } from "../text/span";

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
 * The edits of one draft that give the symbol of `key` a new name, in order of place. Of units only names of the same
 * length class change: a full name stays a full name.
 */
export function renameEdits(snapshot: Snapshot, symbol: Occurrence, name: string): RenameEdit[] {
  return occurrencesOf(snapshot, symbol.key).flatMap((one) => {
    const text = newText(symbol, one, squeeze(name));
    if (text === null || text === one.text) return [];
    const { paragraph, from, to } = one;
    return [{ ...fileEdit({ paragraph, from, to, text }, snapshot), exact: one.text === symbol.text }];
  });
}

function newText(symbol: Occurrence, one: Occurrence, name: string): string | null {
  if (symbol.kind !== "title" || one.text === symbol.text) return name;
  // The same document cited with or without its issuing organ: only what both have in common changes.
  const [before, after] = [splitTitle(symbol.text).core, splitTitle(name).core];
  return one.role === "reference" && one.text.includes(before) ? one.text.replace(before, after) : null;
}
