import { standIn } from "../harness/standIn";

/**
 * An extension that kills the language server of ours: its commands are Crash Once and Crash Five Times.
 */
export const killer = (folder: string): string =>
  standIn(folder, "policy-notice", "killer", {
    script: `exports.activate = ${activate.toString()}`,
    commands: [
      { command: "killer.one", title: "Crash Once" },
      { command: "killer.five", title: "Crash Five Times" },
    ],
  });

/** Sent as text, so it stands alone. */
function activate(): void {
  const { commands, extensions } = require("vscode") as typeof import("vscode");
  type Child = import("node:child_process").ChildProcess;
  /** The children of the extension host, which Node has no public list of. */
  const servers = (): Child[] =>
    (process as unknown as { _getActiveHandles(): Child[] })
      ._getActiveHandles()
      .filter(({ spawnargs }) => {
        const folder = extensions.getExtension("policy-notice.policy-notice")?.extensionPath ?? "/";
        return spawnargs?.some((argument) => argument.startsWith(folder) && argument.endsWith("server.js"));
      })
      .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const killed = new Set<Child>();
  const kill = async (): Promise<void> => {
    let next: Child | undefined;
    for (; !next; next = servers().find((server) => !killed.has(server)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    killed.add(next);
    const exited = new Promise((resolve) => next.once("exit", resolve));
    next.kill("SIGKILL");
    await exited;
  };
  commands.registerCommand("killer.one", kill);
  commands.registerCommand("killer.five", async () => {
    for (let i = 0; i < 5; i++) await kill();
  });
}
