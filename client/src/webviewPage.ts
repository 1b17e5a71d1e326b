import { env, Uri, type Webview } from "vscode";

/**
 * The bare page of a view, `name` that of its script and styles. Scripts run by nonce alone, styles come from the extension
 * alone, and nothing else is loaded; what a draft says reaches it only as messages.
 */
export function pageHtml(webview: Webview, folder: Uri, name: "table" | "preview"): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(folder, `${name}.js`));
  const style = webview.asWebviewUri(Uri.joinPath(folder, `${name}.css`));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, "")}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
