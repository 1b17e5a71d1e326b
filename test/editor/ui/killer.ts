import { standIn } from "../harness/standIn";

/**
 * An extension that kills the language server of ours: its commands are Crash Once, Crash Five Times and Hang Five Times.
 */
export const killer = (folder: string): string =>
  standIn(folder, "policy-notice", "killer", {
    script: `exports.activate = ${activate.toString()}`,
    commands: [
      { command: "killer.one", title: "Crash Once" },
      { command: "killer.five", title: "Crash Five Times" },
      { command: "killer.hang", title: "Hang Five Times" },
    ],
  });

/** Sent as text, so it stands alone. */
function activate(): void {
  const { commands, extensions, window } = require("vscode") as typeof import("vscode");
  type Child = import("node:child_process").ChildProcess;
  const [HURRIED_MS, USUAL_MS] = [100, 5000];
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
  /** Resolves when the next server has come to its end. */
  const send = async (signal: NodeJS.Signals): Promise<void> => {
    let next: Child | undefined;
    for (; !next; next = servers().find((server) => !killed.has(server)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    killed.add(next);
    const exited = new Promise((resolve) => next.once("exit", resolve));
    next.kill(signal);
    await exited;
  };
  const kill = (): Promise<void> => send("SIGKILL");
  commands.registerCommand("killer.one", kill);
  commands.registerCommand("killer.hang", async () => {
    const { watchEvery } = extensions.getExtension("policy-notice.policy-notice")?.exports ?? {};
    watchEvery(HURRIED_MS);
    for (let i = 0; i < 5; i++) {
      const ended = send("SIGSTOP");
      // Nobody notices before something is asked.
      void commands.executeCommand(
        "vscode.executeDocumentSymbolProvider",
        window.activeTextEditor?.document.uri,
      );
      await ended;
    }
    watchEvery(USUAL_MS);
  });
  commands.registerCommand("killer.five", async () => {
    for (let i = 0; i < 5; i++) await kill();
  });
}
