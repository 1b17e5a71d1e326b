import { format } from "../features/format";
import { offsetAt } from "../text/lines";
import { toEdits } from "./convert";
import type { Feature } from "./feature";

/** Format Document; Format Selection, which editors also ask for what was pasted. */
export const formatting: Feature = {
  register: (connection, look) => {
    connection.onDocumentFormatting(async ({ textDocument }) => {
      const checked = await look(textDocument.uri);
      return checked && toEdits(checked.snapshot.lines, format(checked.snapshot));
    });
    connection.onDocumentRangeFormatting(async ({ textDocument, range }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      const span = { from: offsetAt(lines, range.start), to: offsetAt(lines, range.end) };
      return toEdits(lines, format(checked.snapshot, span));
    });
  },
};
