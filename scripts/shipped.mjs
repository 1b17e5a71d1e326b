/** The packages of others that stand in what is shipped, found by what the bundler takes in. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const NODE = ["server/src/cli/main.ts", "server/src/node.ts", "client/src/extension.ts"];
const WEB = [
  "server/src/browser.ts",
  "client/src/browser.ts",
  "client/webview/main.ts",
  "client/webview/preview/main.ts",
  "server/src/export/exporters.ts",
];

/** `{ name, version, license, text }` of each package, in order of names. */
export async function shippedPackages(root) {
  const folders = new Set();
  for (const [entryPoints, platform] of [
    [NODE, "node"],
    [WEB, "browser"],
  ]) {
    const { metafile } = await build({
      entryPoints: entryPoints.map((entry) => join(root, entry)),
      absWorkingDir: root,
      outdir: "unused",
      write: false,
      bundle: true,
      metafile: true,
      platform,
      mainFields: platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
      external: ["vscode"],
      logLevel: "error",
    });
    const taken = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    for (const [path, { bytesInOutput }] of taken) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders]
    .map((folder) => packageIn(join(root, folder)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^(?:licen[sc]e|copying)/i.test(one));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  return { name, version, license, text: text.replaceAll("\r\n", "\n").trim() };
}

/** THIRD-PARTY-NOTICES.md. */
export async function thirdPartyNotices(root) {
  const packages = await shippedPackages(root);
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = packages.map(
    ({ name, license, text }) =>
      `## ${name}\n\n${text === "" ? `${license}; the package brings no text of it.` : `\`\`\`text\n${text}\n\`\`\``}\n`,
  );
  return [
    "# Third-party notices\n",
    "The bundles contain parts of these packages. Written by `npm run generate`; a check fails when it is stale.\n",
    `| package | version | licence |\n|---|---|---|\n${rows.join("\n")}\n`,
    ...texts,
  ].join("\n");
}
