import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startChromium } from "../harness/chromium";
import { bundles, root } from "../harness/paths";
import { remove, temporary } from "../harness/profile";

const seeds = join(root, "seeds");

/** The first address that a program prints. */
async function addressFrom(child: ChildProcess): Promise<URL> {
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const found = /http:\S+/.exec(said);
    if (found) return new URL(found[0]);
  }
  throw new Error(`it ended without an address: ${said}`);
}

describe("npm run editor", () => {
  let profile: string;
  let served: ChildProcess;
  let browser: Browser;
  before(async () => {
    profile = temporary();
    served = spawn(process.execPath, [join(bundles, "serve.cjs"), seeds, join(seeds, "faulty.notice")], {
      env: { ...process.env, EDITOR_PROFILE: profile },
      stdio: ["ignore", "pipe", "inherit"],
    });
    browser = await startChromium();
  });
  after(async () => {
    await browser?.close();
    const ended = new Promise((resolve) => served.once("exit", resolve));
    served.kill("SIGTERM");
    await ended;
    remove(profile);
  });

  it("prints an address that opens the drafts with the extension, and lets nobody else in", async () => {
    const address = await addressFrom(served);
    assert.equal(address.hostname, "127.0.0.1");
    assert.equal((await fetch(address.origin)).status, 403);
    const page = await browser.newPage();
    await page.goto(address.href);
    await page.locator('.tab.active[data-resource-name="faulty.notice"]').waitFor();
    await page.locator("[class*=squiggly-]").first().waitFor();
    await page.locator(".explorer-viewlet .monaco-list-row", { hasText: "meeting-notice.notice" }).waitFor();
  });
});
