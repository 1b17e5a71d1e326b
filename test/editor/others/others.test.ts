import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CITATION, draft, SOUND } from "../fixtures";
import { root } from "../harness/paths";
import { remove, temporary } from "../harness/profile";
import { writeResult } from "../harness/results";

const LIMIT_MS = 60_000;
const TEXT = draft(CITATION, ...SOUND).replace(/[⟦⟧]/g, "");
const LINE = TEXT.slice(0, TEXT.indexOf("[2022]")).split("\n").length;

/** The set-up of an editor as docs/editors.md prints it: what is tried is what readers copy. */
function setUpOf(language: string): string {
  const page = readFileSync(join(root, "docs", "editors.md"), "utf8");
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page);
  assert.ok(found, `docs/editors.md has a set-up in ${language}`);
  return found[1];
}

/** Waits for diagnostics, prints them a line each, and ends. */
const NEOVIM = `
vim.cmd("edit " .. vim.fn.fnameescape(arg_draft))
local found = {}
vim.wait(${LIMIT_MS / 2}, function() found = vim.diagnostic.get(0) return #found > 0 end, 50)
for _, one in ipairs(found) do io.stdout:write(string.format("%d %s\\n", one.lnum + 1, one.code or (one.user_data and one.user_data.lsp.code) or "")) end
vim.cmd("qall!")
`;
const EMACS = `
(find-file notice-draft)
;; Eglot starts behind the next command, and in a batch there is none.
(apply #'eglot--connect (eglot--guess-contact))
(let ((end (+ (float-time) ${LIMIT_MS / 2000})))
  (while (and (< (float-time) end) (null (flymake-diagnostics)))
    (accept-process-output nil 0.1)))
(dolist (one (flymake-diagnostics))
  (princ (format "%d %s\\n" (line-number-at-pos (flymake-diagnostic-beg one)) (flymake-diagnostic-text one))))
(kill-emacs 0)
`;

describe("other editors, set up as docs/editors.md says", () => {
  const place = temporary();
  const bin = join(place, "bin");
  const file = join(place, "draft.notice");
  before(() => {
    mkdirSync(bin);
    const command = join(bin, "policy-notice");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist", "cli.js")}" "$@"\n`);
    chmodSync(command, 0o755);
    writeFileSync(file, TEXT);
    writeFileSync(join(place, "notice.config.json"), "{}");
  });
  after(() => remove(place));

  /** What the editor prints; null, and a note, where it is not installed. */
  const printed = (program: string, args: readonly string[]): string | null => {
    if (spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0) {
      writeResult({ kind: "note", text: `${program} is not installed: its set-up is not tried` });
      return null;
    }
    const env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: place,
      XDG_CONFIG_HOME: place,
      LANG: "C.UTF-8",
    };
    const { stdout, stderr } = spawnSync(program, args, {
      cwd: place,
      encoding: "utf8",
      env,
      timeout: LIMIT_MS,
    });
    return stdout + stderr;
  };

  it("Neovim shows the finding", () => {
    const script = join(place, "init.lua");
    writeFileSync(script, `${setUpOf("lua")}\narg_draft = ${JSON.stringify(file)}\n`);
    const run = join(place, "run.lua");
    writeFileSync(run, NEOVIM);
    const said = printed("nvim", ["--headless", "-u", script, "-c", `luafile ${run}`]);
    if (said !== null) assert.match(said, new RegExp(`^${LINE} docno/bracket`, "m"));
  });

  it("Emacs shows the finding", () => {
    const script = join(place, "init.el");
    writeFileSync(
      script,
      `(require 'eglot)\n${setUpOf("elisp")}\n(setq notice-draft ${JSON.stringify(file)})\n${EMACS}`,
    );
    const said = printed("emacs", ["--batch", "--eval", "(package-initialize)", "-l", script]);
    if (said !== null) assert.match(said, new RegExp(`^${LINE} .*〔2022〕`, "m"));
  });
});
