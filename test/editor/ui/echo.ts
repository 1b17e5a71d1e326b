import { standIn } from "../harness/standIn";

/**
 * An extension whose page, `echo` with the length of the draft in front, changes as soon as that changes: what any page beside
 * an editor costs at least.
 */
export const echo = (folder: string): string =>
  standIn(folder, "policy-notice", "echo", {
    script: `exports.activate = ${activate.toString()}`,
    commands: [{ command: "echo.show", title: "Show Echo" }],
  });

/** Sent as text, so it stands alone. */
function activate(): void {
  const { commands, ViewColumn, window, workspace } = require("vscode") as typeof import("vscode");
  commands.registerCommand("echo.show", async () => {
    // Below the page that it is compared with: both are seen.
    const layout = { orientation: 0, groups: [{}, { groups: [{ size: 0.8 }, { size: 0.2 }] }] };
    await commands.executeCommand("vscode.setEditorLayout", layout);
    const place = { viewColumn: ViewColumn.Three, preserveFocus: true };
    const panel = window.createWebviewPanel("echo", "echo", place, { enableScripts: true });
    panel.webview.html = `<!DOCTYPE html><p class="echo">echo</p><script>
      addEventListener("message", ({ data }) => { document.querySelector("p").textContent = "echo " + data; });
    </script>`;
    const listening = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === "notice") void panel.webview.postMessage(document.getText().length);
    });
    panel.onDidDispose(() => listening.dispose());
  });
}
