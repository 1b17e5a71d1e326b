import type { Profile } from "../page/profile";
import type { FileProblem } from "./jsonFile";
import { isBuiltin, type ProfileFile, profileOf, readProfile } from "./profileFile";

/** A profile that a host has read: where it lies, and its text. */
export interface ProfileText {
  /** A path or URI, as the host has them. */
  readonly at: string;
  readonly text: string;
}

/** What a chain of profiles comes to; faults by file. */
export interface ProfileChain {
  readonly profile: Profile;
  readonly files: readonly (ProfileText & { readonly problems: readonly FileProblem[] })[];
}

/** Profiles build on one another so many times at most. */
const LONGEST = 8;

/**
 * What is to be read next behind `files`, the nearest profile first: the relative path that the last one builds on, null where
 * it builds on a built-in one or the chain is too long.
 */
function nextOf(files: readonly ProfileFile[]): string | null {
  const base = files[files.length - 1].base;
  return base === null || isBuiltin(base) || files.length >= LONGEST ? null : base;
}

/** Where a relative path lies as seen from a file; null for a place outside the workspace. */
export type Resolve = (path: string, from: string) => string | null;

/**
 * A profile and those it builds on. `read` gives null for a file that there is not. What cannot be read is reported in the file
 * that names it.
 */
export function chainOf(
  first: ProfileText,
  resolve: Resolve,
  read: (at: string) => string | null,
): ProfileChain {
  const texts: ProfileText[] = [first];
  const files: ProfileFile[] = [readProfile(first.text)];
  const found: FileProblem[][] = [[...files[0].problems]];
  for (let path = nextOf(files); path !== null; path = nextOf(files)) {
    const last = files.length - 1;
    const at = resolve(path, texts[last].at);
    const text = at === null || texts.some((known) => known.at === at) ? null : read(at);
    if (at === null || text === null) {
      found[last].push({ ...files[last].baseSpan, ...UNREADABLE });
      break;
    }
    texts.push({ at, text });
    files.push(readProfile(text));
    found.push([...files[files.length - 1].problems]);
  }
  return {
    profile: profileOf(files),
    files: texts.map((text, i) => ({ ...text, problems: found[i] })),
  };
}

/** The same for hosts that read files in their own time. */
export async function readChain(
  first: ProfileText,
  resolve: Resolve,
  read: (at: string) => Promise<string | null>,
): Promise<ProfileChain> {
  const texts = new Map<string, string | null>();
  for (;;) {
    const missing: string[] = [];
    const chain = chainOf(first, resolve, (at) => {
      if (!texts.has(at)) missing.push(at);
      return texts.get(at) ?? null;
    });
    if (missing.length === 0) return chain;
    for (const at of missing) texts.set(at, await read(at));
  }
}

const UNREADABLE = {
  zh: "既不是内置版式，也不是工作区内可以读取的文件",
  en: "Neither a built-in profile nor a file of the workspace that can be read",
} as const;
