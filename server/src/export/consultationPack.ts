import type { Consultation } from "../ledger/consultation";
import { consultMarkdown } from "./consultMarkdown";
import { consultSheet } from "./consultSheet";
import { utf8 } from "./exportLedger";
import { distinctFileNames } from "./fileNames";

export type PackFormat = "md" | "docx" | "both";

export interface PackFile {
  /** A name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file a unit and format, with the clauses that bind it and a table for its reply. `returnBy` is the day of return; empty for a line to fill in. */
export async function consultationPack(
  consultation: Consultation,
  format: PackFormat,
  returnBy: string,
): Promise<PackFile[]> {
  const names = distinctFileNames(consultation.units.map(({ unit }) => unit));
  const files: PackFile[] = [];
  for (const [i, unit] of consultation.units.entries()) {
    const sheet = consultSheet(consultation, unit, returnBy);
    if (format !== "docx") files.push({ name: `${names[i]}.md`, bytes: utf8(consultMarkdown(sheet)) });
    if (format !== "md") {
      const { consultWord } = await import("./consultWord");
      files.push({ name: `${names[i]}.docx`, bytes: await consultWord(sheet) });
    }
  }
  return files;
}
