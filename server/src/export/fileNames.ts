import type { LedgerRow } from "../ledger/rows";
import type { Notice } from "../syntax/tree";
import { withoutTail } from "../text/tail";
import type { LedgerFormat } from "./exportLedger";
import { tableTitle } from "./ledgerTable";

/** A name to propose for an exported ledger. */
export function ledgerFileName(rows: readonly LedgerRow[], format: LedgerFormat): string {
  return `${safeFileName(tableTitle(rows))}.${format}`;
}

/** A name to propose for an exported notice: its title, else the draft's own name. */
export function noticeFileName(notice: Notice, draft: string, format: string): string {
  return `${safeFileName(notice.title?.text ?? draft.replace(/\.[^.]*$/, ""))}.${format}`;
}

/** What file systems of any kind forbid in a name, and marks that hide or turn text. */
const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Bytes of UTF-8 that a name may have, its ending apart: most file systems take 255. */
const LONGEST = 180;

/** A name for a file, without ending, that any file system takes. */
export function safeFileName(name: string): string {
  const plain = withoutTail(name.replace(FORBIDDEN, "_"), ".").replace(/^[\s.]+/, "");
  const encoder = new TextEncoder();
  let cut = "";
  let bytes = 0;
  for (const char of plain) {
    bytes += encoder.encode(char).length;
    if (bytes > LONGEST) break;
    cut += char;
  }
  const kept = cut.trim();
  if (kept === "") return "未命名";
  return DEVICE.test(kept) ? `${kept}_` : kept;
}

/** Safe names, each once also where the file system does not tell upper from lower case. */
export function distinctFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeFileName(name);
    let free = safe;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${safe}（${i}）`;
    taken.add(free.toLowerCase());
    return free;
  });
}
