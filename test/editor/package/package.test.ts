import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { root, vsix } from "../harness/paths";

const MOST_BYTES = 1_300_000;
/** The servers that the two clients start, what these load, and the pages of table and preview; no manifest names them. */
const STARTED = [
  ...[
    "dist/server.js",
    "dist/checking.js",
    "dist/exporters.js",
    "dist/importers.js",
    "dist/ruleTexts.js",
    "dist/web/server.js",
  ],
  ...["preview.css", "preview.js", "table.css", "table.js"].map((name) => `dist/webview/${name}`),
];
/** What every package has, as vsce names it. */
const ALWAYS = [
  "package.json",
  "readme.md",
  "README.zh-CN.md",
  "changelog.md",
  "LICENSE.txt",
  "THIRD-PARTY-NOTICES.md",
];
const ENVELOPE = ["[Content_Types].xml", "extension.vsixmanifest"];

/** The files of a zip with their texts. */
async function unzip(file: string): Promise<Map<string, string>> {
  const zip = (await promisify<string, object, ZipFile | undefined>(open)(file, {
    lazyEntries: true,
  })) as ZipFile;
  const files = new Map<string, string>();
  const read = async (entry: Entry): Promise<void> => {
    const stream = await promisify(zip.openReadStream.bind(zip) as typeof zip.openReadStream)(entry);
    files.set(entry.fileName, await text(stream as unknown as NodeJS.ReadableStream));
    zip.readEntry();
  };
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => void read(entry).catch(reject));
    zip.once("end", () => resolve(files));
    zip.once("error", reject);
    zip.readEntry();
  });
}

/** Every file that a part of a manifest names: `./…`, and what a folder named so holds. */
function named(value: unknown): string[] {
  if (typeof value === "string" && value.startsWith("./")) {
    const path = value.slice(2);
    if (!statSync(join(root, path)).isDirectory()) return [path];
    return readdirSync(join(root, path)).map((name) => `${path}/${name}`);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(named) : [];
}

describe("the package", () => {
  let files: Map<string, string>;
  before(async () => {
    files = await unzip(vsix);
  });

  it("holds exactly what the manifest names, the servers, and the documents for users", () => {
    const manifest = JSON.parse(files.get("extension/package.json") ?? "{}");
    const { main, browser, l10n, icon, contributes } = manifest;
    const translations = readdirSync(root).filter((name) => /^package\.nls.*\.json$/.test(name));
    const wanted = [...named([main, browser, l10n, contributes]), ...STARTED, ...ALWAYS, ...translations];
    if (icon) wanted.push(icon);
    const expected = [...ENVELOPE, ...[...new Set(wanted)].map((name) => `extension/${name}`)];
    assert.deepEqual([...files.keys()].sort(), expected.sort());
  });

  it(`is no larger than ${MOST_BYTES} bytes`, () => {
    assert.ok(statSync(vsix).size <= MOST_BYTES, `${statSync(vsix).size} bytes`);
  });

  it("names no folder of the machine it was made on, and carries no source maps", () => {
    const wrong = [...files].filter(
      ([, content]) => content.includes(root) || /\/\/# sourceMappingURL=/.test(content),
    );
    assert.deepEqual(
      wrong.map(([name]) => name),
      [],
    );
  });
});
