import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folders VS Code keeps its state in; a desktop VS Code takes the same two. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

/** A quiet VS Code: nothing that asks, downloads, or moves things about while a test looks at them. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.hotExit": "off",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Fresh folders that are still there; they go with the process. */
const folders = new Set<string>();
process.once("exit", () => folders.forEach(remove));

/** A fresh folder with a short path, since the path of a socket in it may have 107 bytes at most. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "notice-"));
  folders.add(folder);
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

/** A profile in `folder` with settings of its own; those that an earlier run or its user left there stay. */
export function makeProfile(folder: string, settings: Readonly<Record<string, unknown>> = {}): Profile {
  const profile = { userData: join(folder, "user"), extensions: join(folder, "extensions") };
  mkdirSync(join(profile.userData, "User"), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  const file = join(profile.userData, "User", "settings.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...QUIET, ...settings }, null, 2));
  return profile;
}
