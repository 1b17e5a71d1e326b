/**
 * Writes what is made from the rules (docs/rules.md, docs/rules/, the schema of notice.config.json), the schema of
 * notice.profile.json, the reference of commands and settings, the table of readings, the notices of third
 * parties and the icon. `--check` only
 * compares and fails when stale.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { ICON_SIZE, iconPixels } from "./icon.mjs";
import { root } from "./paths.mjs";
import { pinyinTable } from "./pinyin.mjs";
import { encodePng, showsPixels } from "./png.mjs";
import { referencePages } from "./reference.mjs";
import { thirdPartyNotices } from "./shipped.mjs";

const bundle = join(root, ".build", "generate.mjs");
await build({
  stdin: {
    contents: `export { DOCUMENTED_RULES } from "./server/src/rules/all"; export { rulePages } from "./server/src/features/rulePages"; export { configSchema } from "./server/src/features/configSchema"; export { profileSchema } from "./server/src/features/profileSchema";`,
    resolveDir: root,
    loader: "ts",
  },
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "neutral",
  charset: "utf8",
  logLevel: "warning",
});
const { DOCUMENTED_RULES, configSchema, profileSchema, rulePages } = await import(pathToFileURL(bundle).href);

const docs = join(root, "docs");
const pages = new Map(rulePages(DOCUMENTED_RULES).map(({ path, content }) => [join(docs, path), content]));
pages.set(
  join(root, "schemas", "notice.config.schema.json"),
  `${JSON.stringify(configSchema(DOCUMENTED_RULES), null, 2)}\n`,
);
pages.set(
  join(root, "schemas", "notice.profile.schema.json"),
  `${JSON.stringify(profileSchema(), null, 2)}\n`,
);
pages.set(join(root, "server", "src", "lexicon", "pinyin.json"), pinyinTable());
for (const { path, content } of referencePages()) pages.set(join(docs, path), content);
pages.set(join(root, "THIRD-PARTY-NOTICES.md"), await thirdPartyNotices(root));
const stale = [...pages]
  .filter(([path, content]) => !existsSync(path) || readFileSync(path, "utf8") !== content)
  .map(([path]) => path);
const dead = globSync(["rules/**/*.md"], { cwd: docs, absolute: true }).filter((path) => !pages.has(path));

// Compared by its pixels: another zlib packs the same picture otherwise.
const icon = join(root, "media", "icon.png");
const pixels = iconPixels();
if (!existsSync(icon) || !showsPixels(readFileSync(icon), ICON_SIZE, pixels)) {
  pages.set(icon, encodePng(ICON_SIZE, pixels));
  stale.push(icon);
}

if (process.argv.includes("--check")) {
  for (const path of [...stale, ...dead])
    console.error(`${relative(root, path)} is stale: run npm run generate`);
  process.exit(stale.length + dead.length > 0 ? 1 : 0);
}
for (const path of dead) rmSync(path);
for (const path of stale) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pages.get(path));
}
console.log(`${pages.size} files, ${stale.length} written, ${dead.length} removed`);
