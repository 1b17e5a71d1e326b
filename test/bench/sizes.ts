import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Part, row } from "./row";

declare const __ROOT__: string;

const KB = 1024;
const MOST_KB = 450;
/** Loaded at start, with a limit (`checking.js` behind the server's first answer); and on use. */
const AT_START = ["server.js", "web/server.js", "checking.js", "client.js", "web/client.js"];
const ON_USE = ["ruleTexts.js", "exporters.js", "webview/table.js", "command.js", "core.mjs"];

/** What is in dist/. */
export const sizes: Part = async () =>
  [...AT_START, ...ON_USE].map((name) => {
    const path = join(__ROOT__, "dist", name);
    const size = statSync(path).size / KB;
    const packed = gzipSync(readFileSync(path)).length / KB;
    const goal = AT_START.includes(name) ? { goal: `≤ ${MOST_KB} KB`, met: size <= MOST_KB } : {};
    return row({
      part: "sizes",
      name: `dist/${name}`,
      size: `${packed.toFixed(0)} KB by gzip`,
      unit: "KB",
      median: size,
      ...goal,
    });
  });
