import { type Browser, chromium } from "playwright-core";

/** Only this machine: a page that asks for anything else fails at once instead of waiting for a network. */
const ONLY_HERE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost";

/** No window, nothing that asks a network. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  `--host-resolver-rules=${ONLY_HERE}`,
];

/** Starts the Chromium that scripts/system.mjs found (`CHROMIUM`), without a window. */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("CHROMIUM names no program: run npm run test:editor");
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}
