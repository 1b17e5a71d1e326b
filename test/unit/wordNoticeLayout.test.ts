import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { wordNotice } from "../../server/src/export/wordNotice";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { drawnWidth } from "../../server/src/page/drawing";
import { type Laid, layOut } from "../../server/src/page/lay";
import { STANDARD } from "../../server/src/page/profile";
import type { Sheet } from "../../server/src/page/sheet";
import { builtinRegistry } from "../../server/src/units/builtin";
import { file } from "./command";
import {
  BLACK,
  type Box,
  linesFrom,
  noPaper,
  type PaperLine,
  type PaperPage,
  Picture,
  pagesOf,
  print,
  RED,
} from "./paper";
import { OWN } from "./paperDrafts";

declare const __ROOT__: string;

/** What GB/T 9704—2012 lays down, in millimetres from the top left corner of the paper (5.1, 5.2.1, 7.5). */
const TEXT = { left: 28, right: 184, top: 37, bottom: 262 } as const;
const CHARACTER = (TEXT.right - TEXT.left) / 28;
const LINE = (TEXT.bottom - TEXT.top) / 22;
/** 四号, in which page numbers and imprint are set. */
const FOURTH = (14 * 25.4) / 72;

const near = (measured: number | undefined, wanted: number, what: string, within = 1): void =>
  assert.ok(
    measured !== undefined && Math.abs(measured - wanted) <= within,
    `${what}: ${measured?.toFixed(2)} mm, should be ${wanted.toFixed(2)} mm`,
  );

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
const middle = ({ left, right }: Pick<Box, "left" | "right">): number => (left + right) / 2;

const seeds = readdirSync(join(__ROOT__, "seeds")).filter((name) => name.endsWith(".notice"));
const real = join(__ROOT__, "..", "shared", "corpus", "seed", "shaoyang-2022-7.txt");
const others = [...seeds.map((name) => join(__ROOT__, "seeds", name)), ...(existsSync(real) ? [real] : [])];

describe("notices on paper", { skip: noPaper }, () => {
  const pages = new Map<string, PaperPage[]>();
  const asWord = new Map<string, PaperPage[]>();
  const laid = new Map<string, Laid>();
  before(async () => {
    const names = new Map<string, string>();
    for (const path of [...Object.keys(OWN), ...others]) {
      const name = path in OWN ? path : `draft${names.size}`;
      const text = path in OWN ? OWN[path as keyof typeof OWN] : readFileSync(path, "utf8");
      const { notice } = makeSnapshot(text, builtinRegistry());
      const profile = { ...STANDARD, sealed: name !== "upward" };
      laid.set(path, layOut(notice, profile));
      file(`${name}.docx`, Buffer.from(await wordNotice(notice, profile, async () => undefined)));
      names.set(path, name);
    }
    print([...names.values()]);
    for (const [path, name] of names) {
      pages.set(path, pagesOf(`${name}.pdf`));
      asWord.set(path, pagesOf(`${name}-word.pdf`));
    }
  });
  const linesOf = (name: string, page: number): readonly PaperLine[] => pages.get(name)![page - 1].lines;
  const line = (name: string, page: number, text: string): PaperLine => {
    const found = linesOf(name, page).find((one) => one.text.includes(text));
    assert.ok(found, `${text} stands on page ${page} of ${name}`);
    return found;
  };

  for (const path of [...Object.keys(OWN), ...others]) {
    it(`${path.slice(path.lastIndexOf("/") + 1)}: A4, all within the text area, numbers on the outer side`, () => {
      pages.get(path)!.forEach((page, i) => {
        near(page.width, 210, "width");
        near(page.height, 297, "height");
        const isNumbered = path !== "letter" || i > 0;
        const body = isNumbered ? page.lines.slice(0, -1) : page.lines;
        if (isNumbered) checkNumber(page.lines[page.lines.length - 1], i + 1);
        for (const { text, left, right, top, bottom } of body) {
          // LibreOffice lets marks at the end of a line hang, whatever the file says.
          const hangs = /[，。、；：！？）》”]$/.test(text) ? CHARACTER : 0;
          assert.ok(left >= TEXT.left - 1 && right <= TEXT.right + 1 + hangs, `${text}: ${left}—${right}`);
          const isMark = path === "letter" && i === 0 && text === "清河市人民政府办公室";
          assert.ok(
            isMark || (top >= TEXT.top - 1 && bottom <= TEXT.bottom + 1),
            `${text}: ${top}—${bottom}`,
          );
        }
      });
    });
  }

  /** What stands in a row of the preview, as `PaperLine` has it. */
  const rowsOf = ({ lines, footer }: Sheet): PaperLine[] =>
    linesFrom(
      [...lines, ...(footer ? [footer] : [])].flatMap(({ y, height, pieces }) =>
        pieces.map((piece) => ({
          text: piece.text.replace(/\s/g, ""),
          left: piece.x,
          right: piece.x + drawnWidth(piece),
          top: y,
          bottom: y + height,
        })),
      ),
    );

  for (const path of [...Object.keys(OWN), ...others]) {
    it(`${path.slice(path.lastIndexOf("/") + 1)}: lines as in the preview, in their places`, () => {
      // A letter's frames are lost on the way to Word's lines.
      const printed = (path === "letter" ? pages : asWord).get(path)!;
      const all = new Set(printed.flatMap(({ lines }) => lines.map(({ text }) => text)));
      const shown = laid.get(path)!.sheets.map(rowsOf);
      const same = shown.flat().filter(({ text }) => all.has(text));
      // What LibreOffice makes of a line that digits fill to its very end is its own.
      assert.ok(same.length >= 0.93 * shown.flat().length, `${same.length} of ${shown.flat().length} lines`);
      shown.forEach((rows, page) => {
        for (const [i, row] of rows.entries()) {
          const there = printed[page]?.lines[i];
          // Spaces in page numbers are as wide as the font has them; their outer sides are measured above.
          if (there?.text !== row.text || /^—\d+—$/.test(row.text)) continue;
          near(there.left, row.left, `left edge of ${row.text} on page ${page + 1}`);
          near(there.right, row.right, `right edge of ${row.text} on page ${page + 1}`);
          near(middleOf(there), middleOf(row), `height of ${row.text} on page ${page + 1}`, 2.3);
        }
      });
    });
  }

  function checkNumber(number: PaperLine, page: number): void {
    assert.equal(number.text, `—${page}—`);
    near((number.top + number.bottom) / 2, TEXT.bottom + 7, "dashes under the text area");
    if (page % 2 === 1) near(number.right, TEXT.right - FOURTH, "right edge of an odd number");
    else near(number.left, TEXT.left + FOURTH, "left edge of an even number");
  }

  it("a full page has 22 lines of 28 characters", () => {
    const full = pages.get("full")!.findIndex(({ lines }) => lines.length === 23);
    const body = linesOf("full", full + 1).slice(0, -1);
    assert.deepEqual(
      body.map(({ text }) => text.length),
      body.map(() => 28),
    );
    for (const [i, { top }] of body.slice(1).entries()) near(top - body[i].top, LINE, "pitch", 0.1);
    near(body[0].left, TEXT.left, "left");
    near(body[0].right, TEXT.right, "right");
  });

  it("red head, number and red line stand as 7.2 has them", () => {
    const picture = new Picture("full.pdf", 1);
    const [rule, ...more] = picture.rules(RED);
    assert.equal(more.length, 0);
    const mark = picture.box(RED, 0, rule.top - 1)!;
    near(mark.top, TEXT.top + 35, "upper edge of the mark");
    near(middle(mark), middle(TEXT), "middle of the mark");
    const number = picture.box(BLACK, mark.bottom, rule.top)!;
    near(middle(number), middle(TEXT), "middle of the number");
    near(number.top - mark.bottom, 2 * LINE + 4, "two blank lines above the number");
    near(rule.top - number.bottom, 4, "red line under the number");
    near(rule.left, TEXT.left, "left end of the red line");
    near(rule.right, TEXT.right, "right end of the red line");
    const title = line("full", 1, "关于做好城市内涝治理工作的通知");
    near(middle(title), middle(TEXT), "middle of the title");
    const ink = picture.box(BLACK, rule.bottom + 1, title.bottom)!;
    near(ink.top - rule.bottom, 2 * LINE + 3, "two blank lines above the title");
  });

  it("names of attachments stand under one another", () => {
    const [first, wrapped, second] = pages
      .get("full")!
      .slice(0, 2)
      .flatMap(({ lines }) => lines)
      .filter(({ text }) => /附件：|名单|^2\./.test(text));
    near(first.left, TEXT.left + 2 * CHARACTER, "附件：");
    near(wrapped.left, TEXT.left + 5.75 * CHARACTER, "wrapped name", 0.6);
    near(second.left, TEXT.left + 5 * CHARACTER, "second ordinal");
  });

  it("with a seal the date is four characters in and the organ centred on it", () => {
    const pages = [1, 2].find((page) => linesOf("full", page).some(({ text }) => text === "2026年3月20日"))!;
    const date = line("full", pages, "2026年3月20日");
    const organ = linesOf("full", pages).find(({ text }) => text === "清河市人民政府办公室")!;
    near(date.right, TEXT.right - 4 * CHARACTER, "right edge of the date");
    near(middle(organ), TEXT.right - (4 + 6.5 / 2) * CHARACTER, "middle of the organ");
    near(organ.top + LINE, date.top, "date under the organ");
  });

  it("without a seal the organ is two characters in, the date by the difference", () => {
    const date = line("upward", 1, "2026年12月2日");
    const organ = line("upward", 1, "清河市人民政府办公室");
    near(organ.right, TEXT.right - 2 * CHARACTER, "right edge of the organ");
    near(date.right, TEXT.right - (10 - 6.5) * CHARACTER, "right edge of the date");
  });

  it("upward documents have number and signers in one line, one character in", () => {
    const both = line("upward", 1, "签发人：");
    assert.ok(both.text.startsWith("清政发〔2026〕9号"));
    near(both.left, TEXT.left + CHARACTER, "left edge");
    near(both.right, TEXT.right - CHARACTER, "right edge");
  });

  it("joint documents have 文件 in the middle beside the organs", () => {
    const mark = new Picture("joint.pdf", 1).box(RED, 0, 110)!;
    near(mark.top, TEXT.top + 35, "upper edge of the mark");
    near(middle(mark), middle(TEXT), "middle of the mark");
    near(mark.right - mark.left, TEXT.right - TEXT.left, "width of the mark", 5);
  });

  it("the imprint ends the last page: three lines, the last on the bottom of the text area", () => {
    const last = pages.get("full")!.length;
    const rules = new Picture("full.pdf", last).rules(BLACK);
    assert.equal(rules.length, 3);
    near(rules[2].bottom, TEXT.bottom, "last line", 0.5);
    for (const { left, right } of rules) {
      near(left, TEXT.left, "left end", 0.5);
      near(right, TEXT.right, "right end", 0.5);
    }
    near(rules[0].bottom - rules[0].top, 0.35, "first line's weight", 0.15);
    near(rules[1].bottom - rules[1].top, 0.25, "inner line's weight", 0.15);
    near(line("full", last, "抄送：").left, TEXT.left + FOURTH, "copies");
    near(line("full", last, "日印发").right, TEXT.right - FOURTH, "date of printing");
  });

  it("the imprint stands under text that leaves it no more than its room", () => {
    const path = join(__ROOT__, "seeds", "rules-notice.notice");
    const { sheets } = laid.get(path)!;
    assert.equal(sheets[sheets.length - 1].lines.length, 22);
    assert.equal(pages.get(path)!.length, sheets.length);
  });

  it("attachments begin a page, their titles in its third line", () => {
    const at = pages.get("full")!.findIndex(({ lines }) => lines[0].text === "附件1") + 1;
    near(linesOf("full", at)[0].left, TEXT.left, "附件1");
    const title = linesOf("full", at)[1];
    near((title.top + title.bottom) / 2, TEXT.top + 2.5 * LINE, "middle of the title", LINE / 2);
  });

  it("a letter has its mark 30 mm from the edge and red double lines of 170 mm", () => {
    const picture = new Picture("letter.pdf", 1);
    const rules = picture.rules(RED);
    assert.equal(rules.length, 4);
    for (const { left, right } of rules) {
      near(left, 20, "left end");
      near(right, 190, "right end");
    }
    const mark = picture.box(RED, 0, rules[0].top - 0.5)!;
    near(mark.top, 30, "upper edge of the mark");
    near(rules[0].top - mark.bottom, 4, "upper lines under the mark");
    near(rules[3].bottom, 297 - 20, "lower lines");
    assert.ok(rules[0].bottom - rules[0].top > rules[1].bottom - rules[1].top, "thick over thin");
    assert.ok(rules[3].bottom - rules[3].top > rules[2].bottom - rules[2].top, "thin over thick");
    const number = line("letter", 1, "清政办函");
    near(number.right, TEXT.right, "right edge of the number");
    const ink = picture.box(BLACK, rules[1].bottom, number.bottom)!;
    near(ink.top - rules[1].bottom, (7 / 8) * 5.64, "number under the lines");
  });
});
