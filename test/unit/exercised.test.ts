import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../../package.json";
import english from "../../package.nls.json";

declare const __ROOT__: string;

const { contributes } = manifest;
/** Tests may lie anywhere; what they share lies under test/editor and in testing/. */
const listed = execFileSync(
  "git",
  [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "*.test.ts",
    "test/editor/**/*.ts",
    "server/src/testing",
  ],
  { cwd: __ROOT__, encoding: "utf8" },
);
const suites = [...new Set(listed.split("\n"))]
  .filter((name) => name.endsWith(".ts") && !name.endsWith("exercised.test.ts"))
  .map((name) => readFileSync(join(__ROOT__, name), "utf8"))
  .join("\n");

const isNamed = (id: string): boolean => suites.includes(`"${id}"`);

test("every command is run by a test, by its id, its title, its key or its button", () => {
  const texts = english as Readonly<Record<string, string>>;
  const dead = contributes.commands.filter(({ command, title }) => {
    const keys = contributes.keybindings.filter((binding) => binding.command === command);
    return (
      !isNamed(command) && !isNamed(texts[title.slice(1, -1)]) && !keys.some(({ key }) => isPressed(key))
    );
  });
  assert.deepEqual(
    dead.map(({ command }) => command),
    [],
  );
});

/** `alt+enter` as Playwright presses it: "Alt+Enter". */
function isPressed(key: string): boolean {
  const names: Readonly<Record<string, string>> = { ctrl: "Control", up: "ArrowUp", down: "ArrowDown" };
  const pressed = key
    .split("+")
    .map((part) => names[part] ?? part[0].toUpperCase() + part.slice(1))
    .join("+");
  return suites.includes(`press("${pressed}")`);
}

test("every setting is set or asked for by a test", () => {
  const dead = Object.keys(contributes.configuration.properties).filter(
    (id) =>
      !isNamed(id) &&
      !suites.includes(`${id.slice("notice.".length)}:`) &&
      !isNamed(id.slice("notice.".length)),
  );
  assert.deepEqual(dead, []);
});

test("every view, walkthrough, tool, task and matcher is looked at by a test", () => {
  const views = Object.values(contributes.views)
    .flat()
    .map(({ id }) => `${id}.focus`);
  const others = [
    ...contributes.languageModelTools.map(({ name }) => name),
    ...contributes.problemMatchers.map(({ name }) => `$${name}`),
    ...contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ title }) => (english as Record<string, string>)[title.slice(1, -1)]),
    ),
  ];
  assert.deepEqual(
    [...views, ...others].filter((id) => !isNamed(id) && !isStep(id)),
    [],
  );
  for (const { type } of contributes.taskDefinitions)
    assert.ok(suites.includes(`fetchTasks({ type: "${type}" })`));
});

/** A step of the walkthrough, by what its button does. */
function isStep(title: string): boolean {
  const steps = contributes.walkthroughs.flatMap(({ steps }) => steps);
  const step = steps.find((one) => (english as Record<string, string>)[one.title.slice(1, -1)] === title);
  return (
    step !== undefined && (suites.includes(`step("${step.id}")`) || suites.includes(`shot("${step.id}"`))
  );
}
