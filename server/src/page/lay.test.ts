import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { printableHtml } from "./html";
import { layOut } from "./lay";
import { FORMS, type Profile, STANDARD } from "./profile";
import type { Line, Sheet } from "./sheet";

const sheets = (text: string, profile: Profile = STANDARD): readonly Sheet[] =>
  layOut(snapshotOf(text).notice, profile).sheets;
const textOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join("");
const lineOf = (pages: readonly Sheet[], start: string): Line =>
  pages.flatMap(({ lines }) => lines).find((line) => textOf(line).startsWith(start))!;
const right = ({ pieces }: Line): number => pieces[pieces.length - 1].x + pieces[pieces.length - 1].width;
const about = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 0.02, `${actual} ≠ ${expected}`);

const CELL = 156 / 28;
const PITCH = 225 / 22;
const body = (count: number): string =>
  Array.from({ length: count }, () => "各级各部门要认真抓好落实。").join("\n");
const notice = (text: string, mark = "清河市人民政府文件\n"): string =>
  `${mark}清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n${text}\n清河市人民政府\n2026年3月6日\n抄送：市财政局，市水利局。\n清河市人民政府办公室　2026年3月6日印发`;

describe("pages of GB/T 9704", () => {
  it("have the head where 7.2 has it", () => {
    const [first] = sheets(notice(body(3)));
    const mark = lineOf([first], "清河市人民政府文件");
    const size = mark.pieces[0].size * (25.4 / 72);
    about(mark.y + (mark.height - size) / 2, 72);
    const number = lineOf([first], "清政发");
    about(number.y - (mark.y + mark.height - (mark.height - size) / 2), 2 * PITCH);
    const [red] = first.strokes;
    about(red.x, 28);
    about(red.width, 156);
    const typeBottom = number.y + number.height / 2 + (16 * 25.4) / 72 / 2;
    about(red.y - typeBottom, 4);
    about(lineOf([first], "清河市人民政府关于").y - red.y, 2 * PITCH);
  });
  it("spread joint marks to one width, 文件 beside them in the middle", () => {
    const [first] = sheets(notice(body(3), "清河市教育局\n清河市市场监督管理局 文件\n清河市财政局\n"));
    const [long, one, other, word] = ["清河市市场监督管理局", "清河市教育局", "清河市财政局", "文件"].map(
      (name) => lineOf([first], name),
    );
    for (const line of [one, other]) {
      about(line.pieces[0].x, long.pieces[0].x);
      const [{ text, width, size }] = line.pieces;
      const gap = (width - (text.length * size * 25.4) / 72) / text.length;
      about(width - gap, long.pieces[0].width);
    }
    about(word.y, (one.y + other.y) / 2);
    assert.ok(word.pieces[0].x > right(long));
  });
  it("hold 22 lines of 28 characters", () => {
    const text = `清河市水利局关于防汛的通知\n各单位：\n现通知如下：\n${"水".repeat(28 * 60)}`;
    const [, second] = sheets(text);
    assert.equal(second.lines.length, 22);
    for (const [i, line] of second.lines.entries()) {
      about(line.y, 37 + i * PITCH);
      about(line.pieces[0].x, 28);
      about(right(line), 184);
    }
  });
  it("begin paragraphs two characters in and spread full lines", () => {
    const pages = sheets(
      notice("各级各部门要认真抓好落实，明确责任，加强协调，形成合力（见附件），确保实效。"),
    );
    const first = lineOf(pages, "各级各部门");
    about(first.pieces[0].x, 28 + 2 * CELL);
    about(right(first), 184);
  });
  it("set signature and date by 7.3.5, with and without a seal", () => {
    const sealed = sheets(notice(body(2)));
    about(right(lineOf(sealed, "2026年3月6日")), 184 - 4 * CELL);
    const bare = sheets(notice(body(2)), { ...STANDARD, sealed: false });
    const organ = bare[0].lines.filter((line) => textOf(line) === "清河市人民政府").at(-1)!;
    about(right(organ), 184 - 2 * CELL);
    about(lineOf(bare, "2026年3月6日").pieces[0].x, organ.pieces[0].x + 2 * CELL);
  });
  it("put the imprint on the foot of the text area of the last page", () => {
    const pages = sheets(notice(body(30)));
    const last = pages[pages.length - 1];
    about(Math.max(...last.strokes.map(({ y, height }) => y + height / 2)), 262);
    const printing = lineOf(pages, "清河市人民政府办公室");
    about(printing.y + printing.height, 262);
    about(right(printing), 184 - (14 * 25.4) / 72);
  });
  it("put it on an even page where a house has it so, unnumbered behind a blank page", () => {
    const house = { ...STANDARD, imprint: { evenPage: true } };
    const seen = new Map<string, string>();
    for (let count = 2; count <= 80; count++) {
      const draft = snapshotOf(notice(body(count))).notice;
      const pages = layOut(draft, STANDARD).sheets;
      const { sheets: even, imprintAt } = layOut(draft, house);
      const last = even[even.length - 1];
      assert.equal(even.length, pages.length === 1 ? 1 : 2 * Math.ceil(pages.length / 2));
      about(Math.max(...last.strokes.map(({ y, height }) => y + height / 2)), 262);
      const bare = even.filter(({ lines }) => lines.length === 0).length;
      const unnumbered = even.filter(({ footer }) => footer === null).length;
      seen.set(imprintAt, `${bare} blank, ${unnumbered} without number`);
    }
    assert.deepEqual(Object.fromEntries(seen), {
      "under-text": "0 blank, 0 without number",
      "own-page": "0 blank, 0 without number",
      "behind-blank": "1 blank, 2 without number",
    });
  });
  it("number odd pages at the right and even pages at the left, dashes 7 mm under the text area", () => {
    const pages = sheets(notice(body(60)));
    const em = (14 * 25.4) / 72;
    for (const { footer, number } of pages) {
      assert.equal(textOf(footer!), `—${number}—`);
      about(footer!.y + footer!.height / 2, 269);
      if (number % 2 === 1) about(right(footer!), 184 - em);
      else about(footer!.pieces[0].x, 28 + em);
    }
  });
  it("set attachments on new pages, their title on the third line", () => {
    const pages = sheets(
      "清河市水利局关于防汛的通知\n各单位：\n现印发给你们。\n附件：防汛物资清单\n清河市水利局\n2026年3月6日\n附件\n防汛物资清单\n一、沙袋",
    );
    const mark = pages[1].lines[0];
    assert.equal(textOf(mark), "附件");
    about(mark.y, 37);
    about(pages[1].lines[1].y, 37 + 2 * PITCH);
  });
  it("align the names of the attachment note", () => {
    const pages = sheets(
      "清河市水利局关于防汛的通知\n各单位：\n现印发给你们。\n附件：1.防汛物资清单\n2.抢险队伍名单\n清河市水利局\n2026年3月6日",
    );
    const x = (name: string): number =>
      pages[0].lines.flatMap(({ pieces }) => pieces).find(({ text }) => text === name)!.x;
    about(x("防汛物资清单"), 28 + 5.75 * CELL);
    about(x("抢险队伍名单"), 28 + 5.75 * CELL);
  });
});

describe("page ends", () => {
  it("never part a heading from its text", () => {
    for (let count = 8; count <= 16; count++) {
      const pages = sheets(notice(`${body(count)}\n一、工作目标\n${body(3)}`));
      for (const page of pages) assert.notEqual(textOf(page.lines[page.lines.length - 1]), "一、工作目标");
    }
  });
  it("never leave the signature without a line of text, and tell where they would have", () => {
    const seen = new Set<boolean>();
    for (let count = 4; count <= 24; count++) {
      const { sheets: pages, lonelySignature } = layOut(snapshotOf(notice(body(count))).notice, STANDARD);
      const page = pages.find(({ lines }) => lines.some((line) => textOf(line) === "2026年3月6日"))!;
      assert.ok(
        page.lines.some((line) => textOf(line).startsWith("各级各部门")),
        String(count),
      );
      seen.add(lonelySignature);
    }
    assert.deepEqual([...seen].sort(), [false, true]);
  });
  it("call no signature lonely that has the attachment note beside it", () => {
    const note = "附件：防汛物资清单";
    const laid = Array.from({ length: 12 }, (_, i) =>
      layOut(snapshotOf(notice(`${body(i + 4)}\n${note}`)).notice, STANDARD),
    );
    assert.ok(laid.some(({ takesText }) => takesText));
    assert.ok(laid.every(({ lonelySignature }) => !lonelySignature));
  });
  it("leave a notice's only paragraph on page 1 where its attachment note can go with the signature", () => {
    const only = `${body(1)}并于每月底前报送进展情况。`.repeat(2);
    const note = "附件：1.防汛物资清单\n2.抢险队伍名单";
    const { sheets: pages, lonelySignature } = layOut(
      snapshotOf(notice(`${only}\n${note}`)).notice,
      STANDARD,
    );
    const pageOf = (start: string): number =>
      pages.findIndex(({ lines }) => lines.some((line) => textOf(line).startsWith(start)));
    const text = pages.filter(({ lines }) => lines.some(({ block }) => block?.kind === "text"));
    assert.equal(text.length, 1);
    assert.deepEqual([pageOf("附件"), pageOf("2026年3月6日"), lonelySignature], [1, 1, false]);
  });
});

describe("other forms", () => {
  const letter = notice(body(3), "清河市人民政府\n");
  it("a letter has its mark 30 mm down, double lines of 170 mm and no number on page 1", () => {
    const pages = sheets(letter);
    const mark = lineOf(pages, "清河市人民政府");
    about(mark.y + (mark.height - (mark.pieces[0].size * 25.4) / 72) / 2, 30);
    const red = pages[0].strokes.filter(({ color }) => color === "#ff0000");
    assert.equal(red.length, 4);
    for (const { width } of red) about(width, 170);
    about(Math.max(...red.map(({ y, height }) => y + height)), 277);
    assert.equal(pages[0].footer, null);
    assert.equal(lineOf(pages, "清河市人民政府办公室"), undefined);
  });
  it("an order and minutes have their title for a mark, and two blank lines under number or red line", () => {
    const order = "清河市人民政府令\n第56号\n现予公布，自2026年7月1日起施行。\n市长　李明远\n2026年5月16日";
    const minutes =
      "清河市人民政府专题会议纪要\n〔2026〕12号\n会议议定事项如下：\n一、关于资金。由业主分摊。";
    const [[ordered], [minuted]] = [sheets(order), sheets(minutes)];
    assert.equal(lineOf([ordered], "清河市人民政府令").pieces[0].color, "#ff0000");
    assert.deepEqual(ordered.strokes, []);
    about(lineOf([ordered], "现予公布").y - lineOf([ordered], "第").y, 3 * PITCH);
    assert.equal(lineOf([minuted], "清河市人民政府专题").pieces[0].color, "#ff0000");
    about(lineOf([minuted], "会议议定").y - minuted.strokes[0].y, 2 * PITCH);
  });
  it("signers stand two a line, the number beside the last line", () => {
    const [first] = sheets(
      "清河市财政局文件\n清财〔2026〕9号　签发人：王小明　李　四　赵五\n清河市财政局关于资金的请示\n市人民政府：\n请批示。",
    );
    const [label, number] = [lineOf([first], "签发人：王小明李　四"), lineOf([first], "清财")];
    const third = first.lines.find((line) => textOf(line) === "赵五")!;
    about(third.y, number.y);
    about(third.y - label.y, PITCH);
    about(third.pieces[0].x, label.pieces.find(({ text }) => text === "王小明")!.x);
  });
  it("take a house's profile", () => {
    const house: Profile = {
      ...FORMS.general,
      margins: { top: 30, bottom: 30, left: 30, right: 30 },
      pageNumber: { style: "plain", side: "center", offset: 10 },
    };
    const [first] = sheets(notice(body(3)), house);
    assert.equal(textOf(first.footer!), "1");
    about(first.footer!.pieces[0].x + first.footer!.pieces[0].width / 2, 105);
  });
});

describe("any draft", () => {
  it("is laid out, and every piece is the draft's own text inside the paper", () => {
    for (const text of ["", "。", "|a|b|\n|-|-|\n|1|2|", notice(body(80)), "附件\n附件1\n", "\t\t\n\u0000"])
      for (const { lines } of sheets(text))
        for (const { pieces, y, height } of lines) {
          assert.ok(y >= 0 && y + height <= 297);
          for (const { text: shown, source, x, width } of pieces) {
            assert.ok(x >= 0 && x + width <= 210.1, shown);
            if (source) assert.equal(source.paragraph.body.text.slice(source.from, source.to), shown);
          }
        }
  });
  it("becomes a file in which its text is no markup", () => {
    const html = printableHtml(sheets(notice('见<script>alert("1")</script>&。')), STANDARD, "<b>");
    assert.doesNotMatch(html, /<script|<b>/);
    assert.match(html, /&lt;script&gt;/);
  });
});
