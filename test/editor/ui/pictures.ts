import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { toWebp } from "./dom";

export interface PictureOptions {
  /** Whether it shows messages, so that there is one in each language. */
  readonly messages?: boolean;
  /** The selector of what it shows. */
  readonly part?: string;
  /** Whether it goes into the package, and is small. */
  readonly packed?: boolean;
}

/**
 * Takes a picture where such are wanted: `EDITOR_SHOTS` names the project's folder, or one like it. Where `EDITOR_LANGUAGE`
 * chooses the language of messages, only of what shows some, and with its name in the file's.
 */
export async function takePicture(
  page: Page,
  name: string,
  { messages = false, part = ".part.editor", packed = false }: PictureOptions,
): Promise<void> {
  const { EDITOR_SHOTS: wanted, EDITOR_LANGUAGE: language } = process.env;
  if (!wanted || (language && !messages)) return;
  const folder = join(wanted, packed ? "media/walkthrough" : "docs/images");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}${language ? `.${language}` : ""}`);
  const clip = await page.locator(part).boundingBox();
  assert.ok(clip);
  const picture = await page.screenshot({ clip });
  if (packed) writeFileSync(`${path}.webp`, await smaller(page, picture));
  else writeFileSync(`${path}.png`, picture);
}

/** The picture as WebP, a fifth of the size, made by the browser itself. */
async function smaller(beside: Page, png: Buffer): Promise<Buffer> {
  const page = await beside.context().newPage();
  const url = await page.evaluate(toWebp, `data:image/png;base64,${png.toString("base64")}`);
  await page.close();
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
