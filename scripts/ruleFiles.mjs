/**
 * A rule is one file with all there is to say of it, but checking needs no texts: this takes properties out of the rules
 * while they are bundled. What a property alone used goes with it.
 */
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** What stands in ruleTexts.js, and in no other script. */
const TEXTS = ["basis", "force", "why", "examples", "silent", "silentPages"];
const CHECKING = ["level", "fix", "title", "scope", "needs", "check"];

const RULE_FILE = /[\\/]src[\\/]rules[\\/][a-z]+[\\/][A-Za-z]+\.ts$/;

const without = (name, properties) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter: RULE_FILE }, async ({ path }) => {
      if (path.endsWith("all.ts")) return undefined;
      const { code } = await transform(await readFile(path, "utf8"), { loader: "ts", charset: "utf8" });
      return { contents: cut(code, properties, path), loader: "js" };
    });
  },
});

/** For scripts that check. */
export const rulesWithoutTexts = without("rules-without-texts", TEXTS);
/** For the script that tells of rules. */
export const rulesWithoutChecks = without("rules-without-checks", CHECKING);

/** JavaScript without these properties of the rule in it: the object that has an id and a scope. */
function cut(code, properties, path) {
  const rule = parse(code, { ecmaVersion: 2022, sourceType: "module" })
    .body.flatMap((statement) => (statement.declaration ?? statement).declarations ?? [])
    .map(({ init }) => init)
    .find((init) => init?.type === "ObjectExpression" && ["id", "scope"].every((name) => has(init, name)));
  if (!rule) throw new Error(`${path}: no rule in it`);
  const kept = rule.properties.filter(({ key }) => !properties.includes(key.name));
  const body = kept.map(({ start, end }) => code.slice(start, end)).join(",\n");
  return `${code.slice(0, rule.start)}{${body}}${code.slice(rule.end)}`;
}

const has = (object, name) => object.properties.some(({ key }) => key?.name === name);
