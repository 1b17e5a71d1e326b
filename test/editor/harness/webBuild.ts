import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { vscode } from "./paths";

const WORKBENCH = "out/vs/code/browser/workbench/workbench.js";
/** Where code-server's own start begins in the minified workbench, and the names in it that VS Code for the Web exports. */
const START = "(function(){let ";
const CREATE = /[;,](\w+)\(\w+\.document\.body,\{\.\.\./;
const URI = /folderUri:(\w+)\.revive\(/;
const EMITTER = /let \w+=new (\w+),\w+=!1;return Promise\.resolve\(\{remoteAddress/;
/** code-server keeps what users set on the server; VS Code for the Web in the browser. */
const USER_DATA =
  /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/;
/** What code-server's workbench asks its own page for. */
const CODE_SERVER = {
  userDataPath: "/",
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};
/** How much before the start is searched for what stands just there. */
const NEAR = 4000;

/**
 * Lays out in `target` the files of VS Code's server as a static build of VS Code for the Web, in the form that
 * @vscode/test-web takes: nothing of it runs on Node. Throws where code-server's files are not as expected.
 */
export function layOutWebBuild(target: string): void {
  rmSync(target, { recursive: true, force: true });
  const link = (path: string): void => {
    const to = join(target, path);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(vscode, path), to);
  };
  const linkAll = (folder: string, except: readonly string[] = []): void => {
    for (const name of readdirSync(join(vscode, folder)))
      if (!except.includes(name)) link(join(folder, name));
  };
  for (const folder of ["extensions", "node_modules"]) link(folder);
  linkAll("out", ["vs"]);
  linkAll("out/vs", ["code", "workbench"]);
  linkAll("out/vs/workbench");
  linkAll(dirname(WORKBENCH), ["workbench.js"]);
  const write = (path: string, text: string): void => writeFileSync(join(target, path), text);
  write(join(dirname(WORKBENCH), "workbench-lib.js"), library(readFileSync(join(vscode, WORKBENCH), "utf8")));
  write(
    "out/vs/workbench/workbench.web.main.internal.js",
    `import { create as start, URI, Emitter } from "../code/browser/workbench/workbench-lib.js";
export { URI, Emitter };
export const create = (element, options) => start(element, { ...${JSON.stringify(CODE_SERVER)}, ...options });
`,
  );
  write(
    "out/vs/workbench/workbench.web.main.internal.css",
    '@import url("../code/browser/workbench/workbench.css");\n',
  );
  write("package.json", '{ "type": "module" }');
}

/** The workbench without code-server's start, as a module. */
function library(source: string): string {
  const at = source.lastIndexOf(START);
  const needed = (pattern: RegExp, text: string): string => {
    const found = pattern.exec(text);
    if (at < 0 || !found) throw new Error(`workbench.js is not as expected: ${pattern}`);
    return found[1];
  };
  const create = needed(CREATE, source.slice(at));
  const uri = needed(URI, source.slice(Math.max(0, at - NEAR)));
  const emitter = needed(EMITTER, source.slice(at));
  needed(USER_DATA, source);
  const body = source
    .slice(0, at)
    .replace(
      USER_DATA,
      (_, file, schemes) =>
        `get userRoamingDataHome(){return ${file}.file("/User").with({scheme:${schemes}.vscodeUserData})}`,
    );
  return `${body};export{${create} as create,${uri} as URI,${emitter} as Emitter};\n`;
}
