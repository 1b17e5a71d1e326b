/** `serve.cjs FOLDER [FILE]`: VS Code with the extension in a browser, until Ctrl+C. */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, vsix } from "./paths";
import { makeProfile } from "./profile";
import { installExtension, startServer, windowUrl } from "./vscodeServer";

async function serve(folder: string, file: string | undefined): Promise<void> {
  const place = process.env.EDITOR_PROFILE ?? join(root, ".build", "editor-profile");
  mkdirSync(place, { recursive: true });
  const profile = makeProfile(place, { "files.hotExit": "onExit" });
  installExtension(profile, process.env.EDITOR_VSIX ?? vsix);
  // Only who has the address may come in: other users and other pages of this machine do not know the token.
  const token = randomBytes(16).toString("hex");
  const server = await startServer(profile, { port: Number(process.env.EDITOR_PORT ?? 0), token });
  const asked = new Promise<null>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(null));
  });
  const url = windowUrl(server.authority, { folder, token, ...(file === undefined ? {} : { file }) });
  console.log(`\nVS Code with the extension, for a browser on this machine, until Ctrl+C:\n\n  ${url}\n`);
  const reason = await Promise.race([server.died, asked]);
  await server.stop();
  if (reason !== null) throw new Error(reason);
}

serve(process.argv[2], process.argv[3]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
