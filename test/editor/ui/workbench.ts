import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { startChromium } from "../harness/chromium";
import { output, vsix } from "../harness/paths";
import { makeProfile, remove, temporary } from "../harness/profile";
import { installExtension, startServer, type VscodeServer, windowUrl } from "../harness/vscodeServer";
import { findText, type Shown } from "./dom";
import { type PictureOptions, takePicture } from "./pictures";
import { areSame, type Underlines, underlines } from "./underlines";

const LIMIT_MS = 30_000;
const POLL_MS = 50;
const AGAIN_MS = 3_000;
const HOVER_MS = 3_000;
const SIZE = { width: 1100, height: 600 };
/** Legible pictures, and nothing that blinks or moves while one is taken. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
  "editor.fontSize": 15,
  "editor.hover.delay": 200,
  "editor.lineHeight": 26,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "outline.collapseItems": "alwaysExpand",
  "window.commandCenter": false,
  "workbench.colorTheme": "Light Modern",
  "workbench.layoutControl.enabled": false,
  "workbench.reduceMotion": "on",
};

/** A VS Code with the package installed, and a window of it on a folder of its own. */
export class Workbench {
  private constructor(
    private readonly place: string,
    readonly folder: string,
    private readonly server: VscodeServer,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** `beside` writes packages of other extensions into a folder, which are installed first. */
  static async start(beside: (folder: string) => readonly string[] = () => []): Promise<Workbench> {
    const place = temporary();
    const language = process.env.EDITOR_LANGUAGE;
    const profile = makeProfile(place, { ...SETTINGS, ...(language ? { "notice.language": language } : {}) });
    for (const each of [...beside(place), vsix]) installExtension(profile, each);
    return Workbench.window(place, "drafts", await startServer(profile), await startChromium());
  }

  /** Another window of the same VS Code, on another folder. */
  another(): Promise<Workbench> {
    return Workbench.window(this.place, "others", this.server, this.browser);
  }

  private static async window(
    place: string,
    name: string,
    server: VscodeServer,
    browser: Browser,
  ): Promise<Workbench> {
    const folder = join(place, name);
    mkdirSync(folder, { recursive: true });
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1.25, locale: "en-US" });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(windowUrl(server.authority, { folder }));
    await page.locator(".explorer-viewlet").waitFor();
    return new Workbench(place, folder, server, browser, page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    remove(this.place);
  }

  /** Writes a draft and opens it, the caret at its start and the mouse out of the way. */
  async open(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    // By its whole path, since the list of files by name may be older than the file.
    await this.pick("Control+P", path, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
    await this.mouseAway();
  }

  /** Writes a file into the folder that is open, and gives its row in the explorer. */
  async file(name: string, bytes: Uint8Array): Promise<Locator> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
    // A window that has just been opened may not watch its folder yet: what came too early never shows. The file must be seen to
    // be gone before it comes again, else the editor takes both for a change of what it does not know.
    await this.until(`${name} in the explorer`, async () => {
      writeFileSync(join(this.folder, name), bytes);
      const shown = await isShown(row);
      if (shown) return shown;
      rmSync(join(this.folder, name));
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      return null;
    });
    return row;
  }

  /** The settings of the folder, in place of those it had. */
  settings(values: Readonly<Record<string, unknown>>): void {
    mkdirSync(join(this.folder, ".vscode"), { recursive: true });
    writeFileSync(join(this.folder, ".vscode", "settings.json"), JSON.stringify(values));
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.pick("F1", `>${title}`, title);
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Runs a command that asks something in the same place as commands are chosen; again where what it opens shuts at once. */
  async asking(title: string, opened?: Locator): Promise<void> {
    await this.until(`${title} asks`, async () => {
      await this.pick("F1", `>${title}`, title);
      return opened ? isShown(opened) : true;
    });
  }

  /** Opens a list by a key, filters it and takes the entry; again where the list shuts because the focus moves. */
  private async pick(key: string, filter: string, label: string): Promise<void> {
    const options = { timeout: AGAIN_MS };
    const entry = this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label });
    const show = async (): Promise<true> => {
      await this.press(key);
      await this.page.locator(".quick-input-widget input").fill(filter, options);
      await entry.waitFor(options);
      return true;
    };
    await this.until(`${label} after ${key}`, () => show().catch(() => null));
    await this.press("Enter");
  }

  /** Takes an entry of the menu that is open or opening. A menu takes no click in the moment it opens. */
  async menu(label: string): Promise<void> {
    const entry = this.page.locator(".monaco-menu .action-item", { hasText: label });
    await entry.waitFor();
    await this.until("the menu is shut", async () => {
      if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => null);
      return (await entry.isVisible()) ? null : true;
    });
  }

  /** Types a path into VS Code's own dialog for files and folders and confirms it. */
  async answerPath(path: string): Promise<void> {
    const box = this.page.locator(".quick-input-widget");
    await box.locator(".quick-input-title:visible, input[value*='/']:visible").first().waitFor();
    const input = box.locator("input:visible").first();
    // The dialog may still be filling in its folder: then what is typed comes behind that.
    await this.until("the path is taken", async () => {
      await input.fill(path);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return (await input.inputValue()) === path ? true : null;
    });
    await this.press("Enter");
  }

  /** The page of the preview on paper, once a draft is drawn. */
  paper(): Promise<Frame> {
    return this.frameWith("section.page text");
  }

  /** The page of an extension that has something on it. */
  frameWith(selector: string): Promise<Frame> {
    return this.until(`a page with ${selector}`, async () => {
      for (const frame of this.page.frames()) if (await frame.$(selector).catch(() => null)) return frame;
      return null;
    });
  }

  /** Presses a key until what it opens is there: a key that comes while the focus moves is lost. */
  async pressFor(key: string, opened: Locator): Promise<void> {
    await this.until(`${key} opens something`, async () => {
      await this.press(key);
      return isShown(opened);
    });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Types into the editor; Chinese goes in as an input method gives it. */
  async type(text: string): Promise<void> {
    for (const char of text)
      await (char < "\u0080" ? this.page.keyboard.press(char) : this.page.keyboard.insertText(char));
  }

  mouseAway(): Promise<void> {
    return this.page.mouse.move(SIZE.width - 2, SIZE.height - 2);
  }

  /** Opens or shuts a section of the side bar. */
  async toggleSection(name: string): Promise<void> {
    await this.page.locator(".pane-header", { hasText: name }).first().click();
    await this.mouseAway();
  }

  /** Where `wanted` stands in the editor, once it is drawn. `nth` counts from 0. */
  text(wanted: string, nth = 0): Promise<Shown> {
    return this.until(`“${wanted}” in the editor`, () => this.page.evaluate(findText, { wanted, nth }));
  }

  /** Puts the caret before a stretch of text. */
  async caretBefore(wanted: string): Promise<void> {
    const caret = this.page.locator(".monaco-editor.focused .cursors-layer .cursor").first();
    // Lines move when a code lens comes: where the caret came to stand in another one, once more.
    await this.until(`the caret stands before “${wanted}”`, async () => {
      const before = await this.text(wanted);
      await this.page.mouse.click(before.left + 1, (before.top + before.bottom) / 2);
      const { left, top, bottom } = await this.text(wanted);
      const box = await caret.boundingBox({ timeout: 2000 }).catch(() => null);
      if (!box) return null;
      const middle = box.y + box.height / 2;
      return (Math.abs(box.x - left) < 4 && middle > top && middle < bottom) || null;
    });
    await this.mouseAway();
  }

  /** Rests the mouse on a stretch of text until `shown` is there: lines may move under it when a code lens comes. */
  async hover(wanted: string, shown: Locator): Promise<void> {
    await this.until(`what hangs on “${wanted}”`, async () => {
      const { left, right, top, bottom } = await this.text(wanted);
      await this.page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
      const end = Date.now() + HOVER_MS;
      while (Date.now() < end) {
        if (await isShown(shown)) return true;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      // What came up may have been asked for too early, and stays as it is for as long as the mouse does.
      await this.mouseAway();
      return null;
    });
  }

  /** Waits until exactly the stretches between ⟦ ⟧ are underlined; `fixture` is what the editor shows. */
  async untilMarked(fixture: string): Promise<void> {
    let last: Underlines = { wanted: [], drawn: [] };
    const isRight = async (): Promise<true | null> => {
      // Every time anew: lines move down when a code lens comes above them.
      last = await underlines(this, fixture);
      return areSame(last) || null;
    };
    await this.until(fixture, isRight).catch(() => assert.deepEqual(last.drawn, last.wanted));
  }

  /** Waits until `probe` gives something other than null. */
  async until<T>(what: string, probe: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + LIMIT_MS;
    for (;;) {
      const found = await probe();
      if (found !== null) return found;
      if (Date.now() > end) throw new Error(`waited ${LIMIT_MS} ms in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Takes a picture for the README or the walkthrough, where such are wanted. */
  shot(name: string, how: PictureOptions = {}): Promise<void> {
    return takePicture(this.page, name, how);
  }

  /** Leaves a picture of what went wrong and a clean window for the next test. */
  async finish(test: Mocha.Test | undefined): Promise<void> {
    if (test && !test.isPassed())
      await this.page.screenshot({ path: join(output, `${test.title.replace(/\W+/g, "-")}.png`) });
    await this.press("Escape");
    await this.press("Escape");
    if (await this.page.locator(".part.panel").isVisible()) await this.command("View: Hide Panel");
    await this.command("View: Revert and Close Editor");
    await this.command("View: Close All Editors");
    const throwAway = this.page.locator(".monaco-dialog-box .monaco-button", { hasText: "Don't Save" });
    // A command may get lost while views come and go.
    let again = Date.now() + AGAIN_MS;
    await this.until("no editor is open", async () => {
      if (await throwAway.isVisible()) await throwAway.click();
      else if (Date.now() > again) {
        again = Number.POSITIVE_INFINITY;
        await this.command("View: Close All Editors");
      }
      return (await this.page.locator(".editor .tab").count()) === 0 ? true : null;
    });
    for (const name of readdirSync(this.folder)) remove(join(this.folder, name));
  }
}

/** Gives the tests of a suite a window, started before the first and left clean by each. */
export function useWorkbench(
  take: (started: Workbench) => void,
  beside?: (folder: string) => readonly string[],
): void {
  let window: Workbench | undefined;
  before(async () => {
    window = await Workbench.start(beside);
    take(window);
  });
  after(() => window?.stop());
  afterEach(function () {
    return window?.finish(this.currentTest);
  });
}

/** Whether something comes within the time after which what should bring it is tried again. */
export function isShown(wanted: Locator): Promise<true | null> {
  return wanted.waitFor({ timeout: AGAIN_MS }).then(
    () => true,
    () => null,
  );
}
