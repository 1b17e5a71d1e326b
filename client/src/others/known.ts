/**
 * Other extensions that mend Chinese text by rules of their own: spaces between Han characters and figures, half-width brackets.
 * In an official notice those are faults (GB/T 9704—2012). Names of settings are those of the extensions' own manifests.
 */

export const OWN = "policy-notice.policy-notice";
const LANGUAGE = "notice";
const EXTENSION = ".notice";

/** What is asked of the editor: which extensions are there, and the value of a setting as it holds for notices. */
export interface Surroundings {
  readonly has: (id: string) => boolean;
  readonly get: (setting: string) => unknown;
  /** Whether a folder is open, where files of the workspace can be written. */
  readonly hasFolder: boolean;
}

/** How one is kept off notices: a setting for notices alone, a setting for all, or a line in an ignore file. */
export type Remedy =
  | { readonly kind: "language"; readonly setting: string; readonly value: unknown }
  | { readonly kind: "setting"; readonly setting: string; readonly value: unknown }
  | { readonly kind: "ignore"; readonly file: string; readonly line: string };

export interface Other {
  readonly id: string;
  readonly name: string;
  readonly remedies: readonly Remedy[];
}

interface Known {
  readonly ids: readonly string[];
  readonly name: string;
  /** What keeps it off notices; none where it leaves them alone as it is set. */
  readonly remedies: (around: Surroundings) => readonly Remedy[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const without = (list: readonly unknown[], item: string): unknown[] => list.filter((one) => one !== item);

const KNOWN: readonly Known[] = [
  {
    ids: ["huacnlee.auto-correct", "huacnlee.autocorrect"],
    name: "AutoCorrect",
    // It takes any file, saves it corrected and underlines it, unless .autocorrectignore names the file.
    remedies: ({ get, hasFolder }) => {
      const acts = get("autocorrect.formatOnSave") !== false || get("autocorrect.enableLint") !== false;
      if (get("autocorrect.enable") === false || !acts) return [];
      return hasFolder
        ? [{ kind: "ignore", file: ".autocorrectignore", line: `*${EXTENSION}` }]
        : [{ kind: "setting", setting: "autocorrect.enable", value: false }];
    },
  },
  {
    ids: ["3w36zj6.textlint", "taichi.vscode-textlint"],
    name: "textlint",
    remedies: ({ get }) => {
      const languages = listOf(get("textlint.languages"));
      return languages.includes(LANGUAGE)
        ? [{ kind: "setting", setting: "textlint.languages", value: without(languages, LANGUAGE) }]
        : [];
    },
  },
  {
    ids: ["doggy8088.pangu2"],
    name: "盤古之白 (pangu2)",
    remedies: ({ get }) => {
      if (get("pangu2.autoAddSpaceOnSave") !== true) return [];
      const setting = "pangu2.autoAddSpaceOnSaveFileExtensions";
      const endings = listOf(get(setting));
      if (endings.includes("*"))
        return [{ kind: "setting", setting: "pangu2.autoAddSpaceOnSave", value: false }];
      return endings.includes(EXTENSION)
        ? [{ kind: "setting", setting, value: without(endings, EXTENSION) }]
        : [];
    },
  },
  {
    ids: ["halfcrazy.pangu"],
    name: "Pangu",
    remedies: ({ get }) =>
      get("pangu.auto_space_on_save") === true
        ? [{ kind: "setting", setting: "pangu.auto_space_on_save", value: false }]
        : [],
  },
];

/** Formatters that somebody may have chosen for everything, by their extension. */
const FORMATTERS: Readonly<Record<string, string>> = {
  "esbenp.prettier-vscode": "Prettier",
  "prettier.prettier-vscode": "Prettier",
  "kkopite.zhlint": "zhlint",
  "huacnlee.auto-correct": "AutoCorrect",
  "huacnlee.autocorrect": "AutoCorrect",
};

/** The other extensions that act on notices as things are set, each with what keeps it off them. */
export function othersOnNotices(around: Surroundings): Other[] {
  const found = KNOWN.flatMap(({ ids, name, remedies }): Other[] => {
    const id = ids.find(around.has);
    const needed = id === undefined ? [] : remedies(around);
    return id !== undefined && needed.length > 0 ? [{ id, name, remedies: needed }] : [];
  });
  const formatter = around.get("editor.defaultFormatter");
  if (typeof formatter !== "string" || formatter.toLowerCase() === OWN || !around.has(formatter))
    return found;
  const remedy: Remedy = { kind: "language", setting: "editor.defaultFormatter", value: OWN };
  const name = FORMATTERS[formatter.toLowerCase()] ?? formatter;
  return [...found, { id: formatter, name, remedies: [remedy] }];
}

/** An ignore file with a line more; as it is where the line stands there. */
export function withLine(text: string, line: string): string {
  if (text.split(/\r?\n/).some((one) => one.trim() === line)) return text;
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`;
}
