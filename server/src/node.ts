import { readFileSync, statSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { constants, homedir, platform, setPriority } from "node:os";
import { isAbsolute, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { FactsQuestion } from "./lsp/factsThread";
import { Frames } from "./lsp/frames";
import type { Host } from "./lsp/host";
import { startServer } from "./lsp/start";
import { youngCollector } from "./nodeGarbage";

const LARGEST_BYTES = 20 * 1024 * 1024;
/** In bytes; larger files are no drafts, registries or configurations. */
const LARGEST = 50 * 1024 * 1024;
/** What a thread of ours is told it is for. */
const FACTS = "notice-facts";
/** In MB: the largest draft takes a fifth of it. A thread that needs more ends, and the server goes on without. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 768 };
const IGNORED = ["**/node_modules/**", "**/.git/**"];

const withoutMark = (text: string): string => text.replace(/^\ufeff/, "");

/** The language server on Node: `--stdio`, `--node-ipc` or `--socket=PORT`. */
const host: Host = {
  readFile: async (uri, within) => {
    if (!uri.startsWith("file:")) return null;
    try {
      const path = fileURLToPath(uri);
      if (within !== undefined && !(await isInside(path, fileURLToPath(within)))) return null;
      // A pipe would be waited for, a device be read for ever.
      const found = await stat(path);
      if (!found.isFile() || found.size > LARGEST) return null;
      return withoutMark(await readFile(path, "utf8"));
    } catch {
      return null;
    }
  },
  readBytes: async (uri) => {
    if (!uri.startsWith("file:")) return null;
    try {
      const path = fileURLToPath(uri);
      const found = await stat(path);
      if (!found.isFile() || found.size > LARGEST_BYTES) return null;
      return new Uint8Array(await readFile(path));
    } catch {
      return null;
    }
  },
  findDrafts: async (folder) => {
    if (!folder.startsWith("file:")) return [];
    const cwd = fileURLToPath(folder);
    const { glob } = await import("tinyglobby");
    const found = await glob("**/*.notice", {
      cwd,
      absolute: true,
      ignore: IGNORED,
      followSymbolicLinks: false,
    });
    return found.map((path) => pathToFileURL(path).href);
  },
  startFacts: (answered, ended) => {
    let reason: unknown = "ended";
    // What it might say must not get between the messages to the client.
    const worker = new Worker(__filename, { workerData: FACTS, stdout: true, resourceLimits: MOST_MEMORY });
    worker.on("message", answered);
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("messageerror", () => void worker.terminate());
    worker.on("exit", () => ended(reason));
    worker.unref();
    return { post: (question) => worker.postMessage(question), end: () => void worker.terminate() };
  },
  collectYoung: youngCollector(),
  checking: () => import("./lsp/server"),
  exporters: () => import("./export/exporters"),
  importers: () => import("./import/importers"),
  ruleTexts: () => import("./rules/ruleTexts"),
  userFile: (path) => {
    const whole = /^~[\\/]/.test(path) ? join(homedir(), path.slice(2)) : path;
    return isAbsolute(whole) ? pathToFileURL(whole).href : null;
  },
};

/** True where a path leads to somewhere below a folder, symbolic links followed. */
async function isInside(path: string, folder: string): Promise<boolean> {
  return (await realpath(path)).startsWith(join(await realpath(folder), sep));
}

/** As `host.readFile`, for a thread that has nothing else to do meanwhile. */
function readFileNow(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    const path = fileURLToPath(uri);
    const found = statSync(path);
    return !found.isFile() || found.size > LARGEST ? null : withoutMark(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** This script in the thread that reads drafts. What goes wrong ends the thread, which its server hears of. */
async function answerFacts(port: MessagePort): Promise<void> {
  // Linux alone counts this by thread, not by process.
  if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const answer = (await host.checking()).factsAnswerer(readFileNow);
  port.on("message", (question: FactsQuestion) => port.postMessage(answer(question)));
}

/** Ends the process where it would be deaf from now on: every client starts a server again that ended like that. */
function watchFrames(): void {
  const frames = new Frames();
  process.stdin.on("data", (bytes: Buffer) => {
    const fault = frames.fault(bytes);
    if (fault === null) return;
    process.stderr.write(`policy-notice: ${fault} on standard input; the server ends.\n`, () =>
      process.exit(1),
    );
  });
}

if (!isMainThread && workerData === FACTS && parentPort)
  answerFacts(parentPort).catch((error) =>
    setImmediate(() => {
      throw error;
    }),
  );
else {
  // A client that is gone hears nothing more; without a listener that would be an error with a stack trace.
  process.stdout.on("error", () => process.exit(1));
  startServer(
    (options) => createConnection(ProposedFeatures.all, options),
    () => host,
  );
  if (process.argv.includes("--stdio")) watchFrames();
}
