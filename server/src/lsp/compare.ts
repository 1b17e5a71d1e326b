import { compare } from "../features/compare/compare";
import { compareMarkdown, type Version } from "../features/compare/markdown";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import type { Feature } from "./feature";
import { type CompareParams, type CompareResult, type CompareSide, compareRequest } from "./protocol";

/** An open draft compared with an earlier version of it, as a page to read. */
export const comparing: Feature = {
  register: (connection, _look, { read }) => {
    connection.onRequest<CompareResult, void>(
      compareRequest,
      async ({ uri, draft, other, otherText }: CompareParams): Promise<CompareResult> => {
        const open = await read(uri);
        if (!open) return null;
        const { snapshot: after, setup } = open;
        const before = makeSnapshot(otherText, after.registry);
        return compareMarkdown(
          compare(before, after),
          versionOf(other, before),
          versionOf(draft, after),
          setup.config.language,
        );
      },
    );
  },
};

const versionOf = ({ name, link }: CompareSide, { lines }: Snapshot): Version => ({
  name,
  lines,
  link: link === null ? null : (line) => `${link}#L${line}`,
});
