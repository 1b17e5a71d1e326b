import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { chainOf, type ProfileChain } from "../config/profileChain";
import { isFile, liesIn, readSettings, shownPath } from "./files";

/** A profile and those it builds on, none of them outside the repository that holds it. */
export function readProfileChain(at: string): ProfileChain {
  const top = topOf(at);
  return chainOf(
    { at, text: readSettings(shownPath(at)) },
    (path, from) => {
      const found = resolve(dirname(from), path);
      return liesIn(found, top) ? found : null;
    },
    (path) => (isFile(path) ? readSettings(shownPath(path)) : null),
  );
}

/** The top of the repository that holds a file; its own folder where it lies in none. */
function topOf(path: string): string {
  const own = dirname(resolve(path));
  for (let folder = own; ; folder = dirname(folder)) {
    if (statSync(join(folder, ".git"), { throwIfNoEntry: false })) return folder;
    if (dirname(folder) === folder) return own;
  }
}
