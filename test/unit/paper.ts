import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { file, folder } from "./command";

/** Pages as LibreOffice prints them, measured in millimetres from the top left corner of the paper. */

const MM_PER_POINT = 25.4 / 72;
/** Pictures have so many pixels a millimetre. */
const PIXELS = 10;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands in one line, by the boxes of its characters (not their ink). */
export interface PaperLine extends Box {
  readonly text: string;
}

export interface PaperPage {
  readonly width: number;
  readonly height: number;
  /** From the top down; the page number is the last. */
  readonly lines: readonly PaperLine[];
}

const starts = (name: string, argument: string): boolean =>
  spawnSync(name, [argument], { timeout: 30_000, stdio: "ignore" }).status === 0;
const hasFont = (pattern: string): boolean =>
  (spawnSync("fc-list", [pattern, "family"], { encoding: "utf8" }).stdout ?? "").trim() !== "";
const office = ["soffice", "libreoffice"].find((name) => starts(name, "--version"));

/** Why a test cannot run here. Nobody skips it where CI=true: there what is missing makes it fail. */
const unless = (isThere: unknown, reason: string): string | false =>
  isThere || process.env.CI === "true" ? false : reason;

/** Why nothing can be converted here; false where it can. */
export const noOffice = unless(office, "LibreOffice is not installed");

/** Why pages cannot be printed here; false where they can. */
export const noPaper =
  noOffice ||
  unless(starts("pdftotext", "-v") && starts("pdftoppm", "-v"), "poppler-utils is not installed") ||
  unless(hasFont(":lang=zh-cn"), "no Chinese font is installed") ||
  unless(hasFont("Liberation Serif"), "no font as wide as Times New Roman is installed");

/** Has LibreOffice make files of that kind of others in the test's folder, all in one process. */
export function convert(kind: string, names: readonly string[]): void {
  if (!office) throw new Error("LibreOffice is not installed");
  const home = `-env:UserInstallation=file://${join(folder, "office")}`;
  const made = spawnSync(office, [home, "--headless", "--convert-to", kind, ...names], {
    cwd: folder,
    timeout: 300_000,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`${made.stdout}${made.stderr}`);
}

/**
 * Makes PDFs `NAME.pdf` of Word files `NAME.docx` as LibreOffice prints them, and `NAME-word.pdf` with its lines broken as Word's: it
 * takes `overflowPunct` for its opposite and does not know `autoSpaceDE`.
 */
export function print(names: readonly string[]): void {
  const files = names.map((name) => `${name}.docx`);
  convert("fodt", files);
  const mended = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.fodt`), "utf8")
      .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
      .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"');
    return file(`${name}-word.fodt`, text);
  });
  convert("pdf", [...files, ...mended]);
}

/** The pages of a PDF that `print` made. */
export function pagesOf(pdf: string): PaperPage[] {
  const { stdout } = spawnSync("pdftotext", ["-bbox", pdf, "-"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
      const words = [
        ...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g),
      ];
      return {
        width: Number(width) * MM_PER_POINT,
        height: Number(height) * MM_PER_POINT,
        lines: linesFrom(
          words.map(([, ...found]) => {
            const [left, top, right, bottom] = found.slice(0, 4).map((at) => Number(at) * MM_PER_POINT);
            return { left, top, right, bottom, text: unescaped(found[4]) };
          }),
        ),
      };
    });
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Words whose middles are as high stand in one line: digits have boxes of another height. */
export function linesFrom(words: readonly PaperLine[]): PaperLine[] {
  const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
  const lines: PaperLine[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b) || a.left - b.left)) {
    const last = lines[lines.length - 1];
    if (last && middle(word) - middle(last) < 2) {
      const [first, second] = last.left < word.left ? [last, word] : [word, last];
      lines[lines.length - 1] = { ...united(last, word), text: first.text + second.text };
    } else lines.push(word);
  }
  return lines;
}

const united = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

export type Ink = (red: number, green: number, blue: number) => boolean;
export const RED: Ink = (red, green, blue) => red > 180 && green < 120 && blue < 120;
export const BLACK: Ink = (red, green, blue) => red < 120 && green < 120 && blue < 120;

/** A page as a picture, asked for its ink. */
export class Picture {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Buffer;

  constructor(pdf: string, page: number) {
    const file = join(folder, "picture");
    const options = ["-r", String(PIXELS * 25.4), "-f", String(page), "-l", String(page), "-singlefile"];
    spawnSync("pdftoppm", [...options, pdf, file], { cwd: folder });
    const bytes = readFileSync(`${file}.ppm`);
    const [head, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(0, 40).toString("latin1"))!;
    this.#width = Number(width);
    this.#height = Number(height);
    this.#pixels = bytes.subarray(head.length);
  }

  /** The box around all ink between two heights. */
  box(ink: Ink, from: number, to: number): Box | null {
    let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -1, -1, -1];
    const end = Math.min(this.#height, Math.round(to * PIXELS));
    for (let y = Math.round(from * PIXELS); y < end; y++) {
      for (let x = 0; x < this.#width; x++) {
        const at = (y * this.#width + x) * 3;
        if (!ink(this.#pixels[at], this.#pixels[at + 1], this.#pixels[at + 2])) continue;
        if (top < 0) top = y;
        bottom = y + 1;
        if (x < left) left = x;
        if (x >= right) right = x + 1;
      }
    }
    if (top < 0) return null;
    return { left: left / PIXELS, right: right / PIXELS, top: top / PIXELS, bottom: bottom / PIXELS };
  }

  /** Lines across: the heights at which ink reaches over more than 100 mm without a gap, each with its box. */
  rules(ink: Ink): Box[] {
    const found: Box[] = [];
    for (let y = 0; y < this.#height; y++) {
      const run = this.#longestRun(ink, y);
      if (run[1] - run[0] < 100 * PIXELS) continue;
      const box = {
        left: run[0] / PIXELS,
        right: run[1] / PIXELS,
        top: y / PIXELS,
        bottom: (y + 1) / PIXELS,
      };
      const last = found[found.length - 1];
      if (last && box.top - last.bottom < 0.15) found[found.length - 1] = united(last, box);
      else found.push(box);
    }
    return found;
  }

  #longestRun(ink: Ink, y: number): [number, number] {
    let best: [number, number] = [0, 0];
    let start = -1;
    for (let x = 0; x <= this.#width; x++) {
      const at = (y * this.#width + x) * 3;
      const is = x < this.#width && ink(this.#pixels[at], this.#pixels[at + 1], this.#pixels[at + 2]);
      if (is && start < 0) start = x;
      if (!is && start >= 0) {
        if (x - start > best[1] - best[0]) best = [start, x];
        start = -1;
      }
    }
    return best;
  }
}
