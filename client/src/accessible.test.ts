import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import manifest from "../../package.json";

const { contributes } = manifest;
const styles = readdirSync("client/webview").filter((name) => name.endsWith(".css"));

/** `property: value` of a style sheet. */
function declarations(css: string): [string, string][] {
  return [...css.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(([, property, value]) => [property, value]);
}

/** What a page may say of colour by itself: nothing that has one. */
const NEUTRAL = /^(?:inherit|none|transparent|currentColor|unset|0|\d.*(?:transparent|currentColor)\)*)$/;

for (const name of styles) {
  const css = readFileSync(`client/webview/${name}`, "utf8");

  test(`${name}: every colour is one of the theme`, () => {
    const wrong = declarations(css)
      .filter(([property]) =>
        /^(?:color|background|background-color|outline|box-shadow|border(?:-\w+)*-color|border(?:-(?:top|bottom|left|right))?)$/.test(
          property,
        ),
      )
      .filter(([, value]) => !NEUTRAL.test(value) && !value.includes("var(--vscode-"));
    assert.deepEqual(wrong, []);
    assert.doesNotMatch(
      css.replace(/var\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ""),
      /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/i,
    );
  });

  test(`${name}: what has the focus is outlined, and high contrast has its borders`, () => {
    assert.match(css, /:focus-visible|:focus/);
    assert.match(css, /outline:[^;]*--vscode-focusBorder/);
    assert.doesNotMatch(css, /outline:\s*(?:none|0)\b/);
    assert.match(css, /--vscode-contrastBorder/);
  });
}

test("every command is reached by keyboard: from the palette, else by a key or a link", () => {
  const hidden = contributes.menus.commandPalette
    .filter(({ when }) => when === "false")
    .map(({ command }) => command);
  const keys = new Set(contributes.keybindings.map(({ command }) => command));
  const texts = ["package.nls.json", "package.nls.zh-cn.json"].map((name) => readFileSync(name, "utf8"));
  const unreachable = hidden.filter(
    (command) => !keys.has(command) && !texts.every((text) => text.includes(`(command:${command}`)),
  );
  assert.deepEqual(unreachable, []);
});

test("no key is taken from the editor where it is read aloud or moves the focus", () => {
  const tabs = contributes.keybindings.filter(({ key }) => /^(?:shift\+)?tab$/.test(key));
  assert.ok(tabs.length > 0);
  for (const { when } of tabs) assert.ok(when.includes("!editorTabMovesFocus"), when);
});

test("icons of views are drawn in the theme's colour, those of buttons are VS Code's own", () => {
  for (const views of Object.values(contributes.viewsContainers))
    for (const { icon } of views) {
      const drawn = readFileSync(icon, "utf8");
      assert.doesNotMatch(drawn, /(?:fill|stroke)="(?!none|currentColor)/);
    }
  for (const command of contributes.commands)
    if ("icon" in command) assert.match(String(command.icon), /^\$\([\w-]+\)$/);
});

test("pictures of the walkthrough are told in words", () => {
  const english = JSON.parse(readFileSync("package.nls.json", "utf8"));
  for (const { steps } of contributes.walkthroughs)
    for (const { media } of steps) assert.ok(english[media.altText.slice(1, -1)].length > 20, media.altText);
});

test("severities and roles are told by words and shapes, not by colour alone", () => {
  // Diagnostics are drawn by VS Code with a shape for each severity; the ledger's lines name roles and deadlines in words.
  const words = readFileSync("client/src/ledger/words.ts", "utf8");
  for (const role of ["Leads", "Supports", "Guides"]) assert.ok(words.includes(role), role);
  const sources = readdirSync("client/src", { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const painted = sources.filter((name) =>
    readFileSync(`client/src/${name}`, "utf8").includes("new ThemeColor("),
  );
  assert.deepEqual(painted, []);
});
