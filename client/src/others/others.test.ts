import assert from "node:assert/strict";
import { test } from "node:test";
import { OWN, othersOnNotices, type Remedy, withLine } from "./known";

interface Case {
  readonly what: string;
  readonly installed: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly hasFolder?: boolean;
  readonly expected: readonly (readonly [string, Remedy])[];
}

const setting = (name: string, value: unknown): Remedy => ({ kind: "setting", setting: name, value });
const ignore: Remedy = { kind: "ignore", file: ".autocorrectignore", line: "*.notice" };
const formatter: Remedy = { kind: "language", setting: "editor.defaultFormatter", value: OWN };

const CASES: readonly Case[] = [
  { what: "nobody else", installed: [], settings: { "editor.defaultFormatter": OWN }, expected: [] },
  {
    what: "AutoCorrect as it comes",
    installed: ["huacnlee.auto-correct"],
    expected: [["AutoCorrect", ignore]],
  },
  {
    what: "AutoCorrect where no folder is open",
    installed: ["huacnlee.autocorrect"],
    hasFolder: false,
    expected: [["AutoCorrect", setting("autocorrect.enable", false)]],
  },
  {
    what: "AutoCorrect switched off",
    installed: ["huacnlee.auto-correct"],
    settings: { "autocorrect.enable": false },
    expected: [],
  },
  {
    what: "AutoCorrect that neither formats nor underlines",
    installed: ["huacnlee.auto-correct"],
    settings: { "autocorrect.formatOnSave": false, "autocorrect.enableLint": false },
    expected: [],
  },
  {
    what: "settings of an extension that is not installed",
    installed: [],
    settings: { "autocorrect.enable": true, "pangu.auto_space_on_save": true },
    expected: [],
  },
  {
    what: "textlint as it comes",
    installed: ["3w36zj6.textlint"],
    settings: { "textlint.languages": ["markdown", "plaintext"] },
    expected: [],
  },
  {
    what: "textlint set on notices",
    installed: ["taichi.vscode-textlint"],
    settings: { "textlint.languages": ["markdown", "notice"] },
    expected: [["textlint", setting("textlint.languages", ["markdown"])]],
  },
  {
    what: "pangu2 on every file",
    installed: ["doggy8088.pangu2"],
    settings: { "pangu2.autoAddSpaceOnSave": true, "pangu2.autoAddSpaceOnSaveFileExtensions": ["*"] },
    expected: [["盤古之白 (pangu2)", setting("pangu2.autoAddSpaceOnSave", false)]],
  },
  {
    what: "pangu2 on notices among others",
    installed: ["doggy8088.pangu2"],
    settings: {
      "pangu2.autoAddSpaceOnSave": true,
      "pangu2.autoAddSpaceOnSaveFileExtensions": [".txt", ".notice"],
    },
    expected: [["盤古之白 (pangu2)", setting("pangu2.autoAddSpaceOnSaveFileExtensions", [".txt"])]],
  },
  {
    what: "pangu2 on text files",
    installed: ["doggy8088.pangu2"],
    settings: { "pangu2.autoAddSpaceOnSave": true, "pangu2.autoAddSpaceOnSaveFileExtensions": [".txt"] },
    expected: [],
  },
  {
    what: "Pangu on saving",
    installed: ["halfcrazy.pangu"],
    settings: { "pangu.auto_space_on_save": true },
    expected: [["Pangu", setting("pangu.auto_space_on_save", false)]],
  },
  {
    what: "Prettier as the formatter of notices",
    installed: ["esbenp.prettier-vscode"],
    settings: { "editor.defaultFormatter": "esbenp.prettier-vscode" },
    expected: [["Prettier", formatter]],
  },
  {
    what: "Prettier beside us",
    installed: ["esbenp.prettier-vscode"],
    settings: { "editor.defaultFormatter": OWN },
    expected: [],
  },
  {
    what: "a formatter that is not installed any more",
    installed: [],
    settings: { "editor.defaultFormatter": "kkopite.zhlint" },
    expected: [],
  },
  {
    what: "any other formatter",
    installed: ["somebody.formatter"],
    settings: { "editor.defaultFormatter": "somebody.formatter" },
    expected: [["somebody.formatter", formatter]],
  },
];

for (const { what, installed, settings = {}, hasFolder = true, expected } of CASES) {
  test(`other extensions: ${what}`, () => {
    const around = {
      has: (id: string) => installed.includes(id),
      get: (name: string) => settings[name],
      hasFolder,
    };
    assert.deepEqual(
      othersOnNotices(around).flatMap(({ name, remedies }) => remedies.map((remedy) => [name, remedy])),
      expected,
    );
  });
}

test("a line is added to an ignore file once, and all else stays", () => {
  assert.equal(withLine("", "*.notice"), "*.notice\n");
  assert.equal(withLine("dist", "*.notice"), "dist\n*.notice\n");
  assert.equal(withLine("dist\r\n*.notice\r\n", "*.notice"), "dist\r\n*.notice\r\n");
});
