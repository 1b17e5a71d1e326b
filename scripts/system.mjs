/**
 * What tests need of the system: Chromium and a Chinese font for a real VS Code, LibreOffice and poppler's tools for pages on paper.
 * Installed here where that can be.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./setup.mjs";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FONT_PACKAGES = ["fonts-noto-cjk", "fontconfig"];
/** As wide as Times New Roman, whose place it takes: else digits are set in whatever there is, and lines end elsewhere. */
const METRIC_FONT = { family: "Liberation Serif", packages: ["fonts-liberation"] };

/** The Chromium to use, or why there is none. Installs what is missing when this is Debian or Ubuntu and the user root. */
export function prepareSystem() {
  const { CHROMIUM: named } = process.env;
  if (named && !findChromium()) return { reason: `CHROMIUM=${named} is no program that starts` };
  const missing = missingPackages();
  if (missing.length > 0) {
    const refusal = installDebian(missing);
    if (refusal) return { reason: refusal };
  }
  const still = missingPackages();
  if (still.length > 0) return { reason: `${still.join(", ")} could not be installed or does not start` };
  return { chromium: findChromium() };
}

/** Other editors that the set-ups of docs/editors.md are tried in, by the program's name, with Debian's packages. */
const EDITORS = { nvim: ["neovim"], emacs: ["emacs-nox", "elpa-eglot"] };

/** Installs those that are missing where that needs nobody's leave; half a minute. Without them their tests say so. */
export function prepareEditors() {
  const missing = Object.entries(EDITORS).filter(([program]) => !isOnPath(program));
  if (missing.length === 0) return;
  const refusal = installDebian(missing.flatMap(([, packages]) => packages));
  if (refusal) console.log(`Other editors are not tried: ${refusal}`);
}

/** Office and measuring tools by program, with Debian's packages: those without windows, 240 MB with all that they need. */
const PAPER = {
  soffice: ["libreoffice-writer-nogui", "libreoffice-calc-nogui"],
  pdftotext: ["poppler-utils"],
};

/** Installs what prints pages and measures them, where it is missing and can be; a minute. Without it those tests say so. */
export function preparePaper() {
  const programs = Object.entries(PAPER).filter(([program]) => !isOnPath(program));
  const missing = [
    ...programs.flatMap(([, packages]) => packages),
    ...(hasChineseFont() ? [] : FONT_PACKAGES),
    ...(hasFont(METRIC_FONT.family) ? [] : METRIC_FONT.packages),
  ];
  if (missing.length === 0) return;
  const refusal = installDebian(missing);
  if (refusal) console.log(`Pages are not measured on paper: ${refusal}`);
}

function isOnPath(program) {
  return spawnSync("sh", ["-c", 'command -v -- "$1"', "sh", program], { stdio: "ignore" }).status === 0;
}

/** Debian's names of what is not here. */
function missingPackages() {
  return [...(findChromium() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : FONT_PACKAGES)];
}

/** `CHROMIUM`, else a Chromium on PATH that starts: Ubuntu's package may be a mere pointer to a snap. */
function findChromium() {
  const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : CHROMIUM;
  for (const name of candidates) {
    const path = spawnSync("sh", ["-c", 'command -v -- "$1"', "sh", name], {
      encoding: "utf8",
    }).stdout.trim();
    if (path && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0) return path;
  }
  return null;
}

const hasChineseFont = () => hasFont(":lang=zh-cn");

/** `pattern` is fontconfig's: a family, or what a font must have. */
function hasFont(pattern) {
  const { status, stdout } = spawnSync("fc-list", [pattern, "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

/** Null when it went well, else why it did not. */
function installDebian(packages) {
  const command = `apt-get install --no-install-recommends ${packages.join(" ")}`;
  if (!existsSync("/usr/bin/apt-get"))
    return `these are missing: ${packages.join(", ")} (named as on Debian); install them with your package manager`;
  if (process.getuid?.() !== 0) return `these are missing: ${packages.join(", ")}; run: sudo ${command}`;
  console.log(`Installing ${packages.join(", ")} (${command}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    run("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=300", ...args], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  // A list that is out of date may do: the installation tells.
  apt("update");
  return apt("install", "-y", "--no-install-recommends", ...packages) === 0 ? null : `${command} failed`;
}
