import { generatedDraft } from "./drafts";

/** What texts may look like that no drafter writes; `count` is how long. Each grows in one respect. */
export const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  "one line": (count) => generatedDraft(300 * count).replaceAll("\n", ""),
  "one line of one word": (count) => "加强领导".repeat(25 * count),
  "tasks in one line": (count) => "开展巡查。（市财政局牵头，市审计局配合）".repeat(count),
  "nested brackets": (count) => `${"（".repeat(count)}市财政局${"）".repeat(count)}`,
  "open brackets": (count) => "（市财政局牵头，".repeat(count),
  "open title marks": (count) => "《关于印发〈".repeat(count),
  "quotes without end": (count) => "“".repeat(count),
  items: (count) => Array.from({ length: count }, (_, i) => `${i + 1}.加强第${i}项工作。`).join("\n"),
  "items that jump": (count) => Array.from({ length: count }, (_, i) => `${(i * 7) % 97}.加强。`).join("\n"),
  findings: (count) =>
    Array.from({ length: count }, (_, i) => `按照国发[2022]${i + 1}号文件要求。`).join("\n"),
  "findings in one line": (count) => "按照国发[2022]5号文件，".repeat(count),
  "one paragraph over and over": (count) => "加强领导。\n".repeat(count),
  "blank lines": (count) => "\n".repeat(count),
  spaces: (count) => ` ${" ".repeat(count)}。`,
  digits: (count) => "12345".repeat(count),
  "wrapped lines": (count) =>
    Array.from(
      { length: count },
      (_, i) => `推进政务服务标准化规范化便利化建设${i % 9}项统筹开展活动并抓好`,
    ).join("\n\n"),
  references: (count) =>
    Array.from({ length: count }, (_, i) => `（${i % 50}）按照第（${i % 40}）项和附件${i % 7}办理。`).join(
      "\n",
    ),
  switches: (count) =>
    Array.from({ length: count }, (_, i) => `<!-- notice-disable-next-line -->\n国发[2022]${i}号。`).join(
      "\n",
    ),
  "blocks without end": (count) =>
    Array.from(
      { length: count },
      (_, i) => `<!-- notice-disable term -->\n<!-- notice-enable unit -->\n国发[2022]${i}号。布署活动`,
    ).join("\n"),
  "attachments named": (count) =>
    `附件：1.表\n${Array.from({ length: count }, (_, i) => `${i + 2}.第${i}表`).join("\n")}`,
  signatures: (count) => "清河市人民政府办公室\n2026年3月6日\n".repeat(count),
};
