import { tidyDraft } from "../features/tidyDraft";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import type { Registry } from "../units/registry";
import { readSource } from "./files";
import { readBytes } from "./import";

/** A draft to check: that of a text file, or the one that importing makes of a Word file, with its pages. */
export async function readDraft(path: string, registry: Registry): Promise<Snapshot> {
  if (!/\.docx$/i.test(path)) return makeSnapshot(readSource(path).text, registry);
  const bytes = readBytes(path);
  const { importDraft } = await import("../import/importers");
  const { text, facts } = importDraft(bytes, { changes: "accept", comments: "drop" }, (raw) =>
    tidyDraft(raw, registry),
  );
  return makeSnapshot(text, registry, undefined, facts);
}
