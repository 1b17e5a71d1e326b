import { cutsParagraph, pageNumberLines } from "../../model/fileLines";
import { type PageNumberFacts, pagePlace, sizeName } from "../../model/pageFacts";
import { placeOf, type Snapshot } from "../../model/snapshot";
import type { FileReport, Rule, Text } from "../rule";

/** Number between two dashes of one Han character's width. */
const RIGHT = /^—\s?\d+\s?—$/;

export const pageNumberForm: Rule = {
  id: "layout/page-number-form",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.5",
  force: "standard",
  title: { zh: "页码的形式", en: "The form of page numbers" },
  why: {
    zh: "页码用4号阿拉伯数字，左右各放一条一字线：— 1 —，不用连字符（- 1 -）；单页码居右空一字，双页码居左空一字。文稿中的页码和从 Word 导入的页脚都检查，同一文件合并为一条提示。",
    en: "Page numbers are Arabic, of 14 pt, between two dashes of a Han character's width: — 1 —, not hyphens; odd ones stand at the right, even ones at the left, a character in. Page numbers in the text and footers of Word files are looked at; one finding stands for all.",
  },
  examples: [
    {
      bad: "各单位要提高政策的知晓率。\n⟦- 1 -⟧\n二、加强领导。",
      good: "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。",
    },
    {
      bad: "各单位要提高政策的知晓率。\n⟦－1－⟧\n二、加强领导。\n－2－\n三、明确责任。",
      good: "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。\n— 2 —\n三、明确责任。",
    },
    {
      bad: "⟦关于做好防汛工作的通知⟧\n各县市区人民政府：\n请认真执行。",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
      page: {
        bad: {
          says: "页脚居中的 - 1 -，小5号",
          pageNumbers: [{ on: "default", text: "- # -", align: "center", size: 18 }],
        },
        good: {
          says: "单页居右、双页居左的 — 1 —，4号",
          pageNumbers: [
            { on: "default", text: "— # —", align: "right", size: 28 },
            { on: "even", text: "— # —", align: "left", size: 28 },
          ],
        },
      },
    },
  ],
  silentPages: [
    {
      text: "关于做好防汛工作的通知\n请认真执行。",
      page: {
        says: "不知道字号和位置",
        pageNumbers: [{ on: "default", text: "—#—", align: null, size: null }],
      },
    },
  ],
  silent: [
    "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。",
    "各单位要提高政策的知晓率、\n- 12 -\n覆盖面。",
    "- 3项任务\n-5-10℃",
  ],
  scope: "file",
  *check(snapshot) {
    yield* inFooters(snapshot);
    const wrong = pageNumberLines(snapshot).filter(
      (line) => !RIGHT.test(snapshot.source.slice(line.from, line.to)) && !cutsParagraph(snapshot, line),
    );
    if (wrong.length === 0) return;
    const [{ from, to }] = wrong;
    const right = (line: { from: number; to: number }): string =>
      `— ${/\d+/.exec(snapshot.source.slice(line.from, line.to))?.[0]} —`;
    yield {
      from,
      to,
      message: {
        zh: `页码左右各放一条一字线，写作“${right(wrong[0])}”`,
        en: `Write the page number as ${right(wrong[0])}`,
      },
      fix: {
        title: { zh: "改用一字线", en: "Use one-character dashes" },
        edits: wrong.map((line) => ({ from: line.from, to: line.to, text: right(line) })),
      },
    };
  },
};

/** What a page number looks like in a footer, # for the number. */
const RIGHT_FOOTER = /^—\s*#\s*—$/;
const SIZE = 28;

function* inFooters(snapshot: Snapshot): Iterable<FileReport> {
  const place = pagePlace(snapshot);
  const faults = (snapshot.page?.pageNumbers ?? []).flatMap(faultsOf);
  if (!place || faults.length === 0) return;
  const unique = [...new Map(faults.map((fault) => [fault.en, fault])).values()];
  yield {
    ...placeOf(snapshot, place),
    message: {
      zh: `页脚的页码：${unique.map(({ zh }) => zh).join("；")}`,
      en: `The page number: ${unique.map(({ en }) => en).join("; ")}`,
    },
  };
}

function faultsOf({ on, text, align, size }: PageNumberFacts): Text[] {
  const faults: Text[] = [];
  const shown = text.replaceAll("#", "1");
  if (!RIGHT_FOOTER.test(text))
    faults.push({ zh: `“${shown}”应写作“— 1 —”`, en: `“${shown}” should be “— 1 —”` });
  if (size !== null && Math.abs(size - SIZE) > 1)
    faults.push({
      zh: `用${sizeName(size).zh}，一般用${sizeName(SIZE).zh}`,
      en: `it is of ${sizeName(size).en}, usually ${sizeName(SIZE).en}`,
    });
  const side = on === "even" ? "left" : "right";
  if (align !== null && align !== side)
    faults.push(
      align === "center"
        ? {
            zh: "居中，应单页码居右空一字、双页码居左空一字",
            en: "centred; odd pages have it at the right, even ones at the left",
          }
        : {
            zh: on === "even" ? "双页码应居左空一字" : "单页码应居右空一字",
            en: on === "even" ? "even pages have it at the left" : "odd pages have it at the right",
          },
    );
  return faults;
}
