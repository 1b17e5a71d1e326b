import {
  CITATIONS_NAMES,
  type CitationList,
  fullestCitations,
  NO_CITATIONS,
  UNCLEAR,
} from "../model/citationList";
import type { Host } from "./host";
import type { CheckedFile } from "./settings";

/** The nearest list of citations in one of the folders (URIs, nearest first); `onChecked` is told what is wrong with it. */
export async function citationsIn(
  folders: Iterable<string>,
  host: Pick<Host, "readBytes" | "exporters">,
  onChecked: (file: CheckedFile) => void,
): Promise<CitationList> {
  for (const folder of folders) {
    for (const name of CITATIONS_NAMES) {
      const uri = folder + name;
      const bytes = await host.readBytes(uri);
      if (!bytes) continue;
      const sheets = await (await host.exporters()).readTable(bytes);
      const list = "zh" in sheets ? NO_CITATIONS : fullestCitations(sheets);
      const fault = "zh" in sheets ? sheets : list.isUnclear ? UNCLEAR : null;
      onChecked({ uri, text: "", problems: fault ? [{ from: 0, to: 0, ...fault }] : [] });
      return list;
    }
  }
  return NO_CITATIONS;
}

/** True for the URI of such a list. */
export function isCitations(uri: string): boolean {
  return CITATIONS_NAMES.some((name) => uri.endsWith(`/${name}`));
}
