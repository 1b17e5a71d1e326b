import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draft, SOUND } from "../fixtures";
import { standIn } from "../harness/standIn";
import { useWorkbench, type Workbench } from "./workbench";

describe("another extension that changes notices", () => {
  let window: Workbench;
  useWorkbench(
    (started) => {
      window = started;
    },
    (folder) => [standIn(folder, "huacnlee", "autocorrect")],
  );

  it("is told of once, and kept off them where one likes", async () => {
    await window.open("first.notice", draft(...SOUND));
    const told = window.page.locator(".notification-toast", { hasText: "AutoCorrect acts on notices, too" });
    await told.waitFor();
    await window.shot("others", { part: ".monaco-workbench" });
    await told.locator(".monaco-button", { hasText: "Switch Off for Notices" }).click();
    const ignore = join(window.folder, ".autocorrectignore");
    await window.until("the ignore file", async () => existsSync(ignore) || null);
    assert.equal(readFileSync(ignore, "utf8"), "*.notice\n");
    await told.waitFor({ state: "hidden" });
    await window.open("second.notice", `${draft(...SOUND)}（${SOUND[4].slice(1)}`);
    await window.page.locator(".squiggly-warning, .squiggly-error, .squiggly-info").first().waitFor();
    assert.equal(await told.count(), 0);
  });
});
