/** Every regular expression of the shipped sources, taken from their syntax trees; see test/unit/linear.test.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { parse } from "acorn";
import { build, transform } from "esbuild";
import { globSync } from "tinyglobby";

const SHIPPED = ["server/src/**/*.ts", "client/**/*.ts"];
const NOT_SHIPPED = ["**/*.test.ts", "**/testing/**", "**/*.d.ts"];

/**
 * The expressions of the shipped sources: literals, and those that constants are put together to. `late` are the files that
 * make one only when a function is called, so that nobody can know it beforehand.
 */
export async function shippedRegexes(root) {
  const { literals, calls } = await regexesOfSources(root);
  const late = calls.filter(({ inFunction }) => inFunction).map(({ file }) => file);
  return {
    regexes: [...literals, ...(await madeBy(root, [...new Set(calls.map(({ file }) => file))]))],
    late,
  };
}

/** Loads files with a `RegExp` that takes down what it makes. */
async function madeBy(root, files) {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import "./${file}";`).join("\n"), resolveDir: root },
    bundle: true,
    // Files without side effects would be dropped, and what they make with them.
    ignoreAnnotations: true,
    write: false,
    format: "iife",
    charset: "utf8",
    logLevel: "warning",
  });
  const made = [];
  const note = (regex) => {
    made.push({ source: regex.source, flags: regex.flags, file: "made by new RegExp" });
    return regex;
  };
  const RegExpNoted = new Proxy(RegExp, {
    construct: (target, args) => note(new target(...args)),
    apply: (target, _, args) => note(target(...args)),
  });
  vm.runInNewContext(outputFiles[0].text, { RegExp: RegExpNoted });
  return made;
}

/**
 * Literals as `{ source, flags, file }`, and the calls of `RegExp` as `{ file, inFunction }`: what those make is known only
 * when they have run.
 */
async function regexesOfSources(root) {
  const literals = [];
  const calls = [];
  for (const file of globSync(SHIPPED, { cwd: root, ignore: NOT_SHIPPED }).sort()) {
    const text = readFileSync(join(root, file), "utf8");
    const { code } = await transform(text, { loader: "ts", target: "es2022", charset: "utf8" });
    const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
    walk(tree, false, (node, inFunction) => {
      if (node.type === "Literal" && node.regex)
        literals.push({ source: node.regex.pattern, flags: node.regex.flags, file });
      const callee = node.type === "NewExpression" || node.type === "CallExpression" ? node.callee : null;
      if (callee?.type === "Identifier" && callee.name === "RegExp") calls.push({ file, inFunction });
    });
  }
  return { literals, calls };
}

function walk(node, inFunction, visit) {
  visit(node, inFunction);
  const within = inFunction || /Function|MethodDefinition/.test(node.type);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") walk(child, within, visit);
    }
  }
}
