import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { root } from "./paths";
import type { Profile } from "./profile";

/** The version that is downloaded: the same as the server's. */
const VERSION = "1.139.1";
const DOWNLOAD_IDLE_MS = 15_000;

/** A desktop VS Code, or why there is none. */
export type Desktop =
  | { readonly program: string; readonly reason?: never }
  | { readonly program?: never; readonly reason: string };

/** Looks for a desktop VS Code: `VSCODE_EXECUTABLE`, the usual places of the system, else a download. */
export async function desktopCode(): Promise<Desktop> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return { program: named };
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { reason: "a desktop VS Code needs a display and there is none (xvfb-run gives one)" };
  const found = usualPlaces().find(existsSync);
  if (found) return { program: found };
  try {
    const program = await downloadAndUnzipVSCode({
      version: VERSION,
      cachePath: join(root, ".vscode-test"),
      timeout: DOWNLOAD_IDLE_MS,
    });
    return { program };
  } catch (error) {
    return { reason: `no desktop VS Code is here and none can be downloaded (${error})` };
  }
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") return ["/Applications/Visual Studio Code.app/Contents/MacOS/Electron"];
  if (process.platform === "win32")
    return [process.env.LOCALAPPDATA, process.env.ProgramFiles].flatMap((folder) =>
      folder
        ? [
            join(folder, "Programs", "Microsoft VS Code", "Code.exe"),
            join(folder, "Microsoft VS Code", "Code.exe"),
          ]
        : [],
    );
  return ["/usr/share/code/code", "/opt/visual-studio-code/code", "/snap/code/current/usr/share/code/code"];
}

/** Installs the package into a profile of a desktop VS Code. */
export function installInDesktop(program: string, profile: Profile, vsix: string): void {
  const [cli, ...rest] = resolveCliArgsFromVSCodeExecutablePath(program, { reuseMachineInstall: true });
  const args = [
    ...rest,
    ...["--user-data-dir", profile.userData, "--extensions-dir", profile.extensions],
    ...["--install-extension", vsix, "--force"],
  ];
  const result = spawnSync(cli, args, { encoding: "utf8", shell: process.platform === "win32" });
  if (result.status !== 0) throw new Error(`${vsix} was not installed:\n${result.stdout}${result.stderr}`);
}
