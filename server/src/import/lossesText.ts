import type { Losses, WordOptions } from "./content";

/** What of a Word file is not in the draft, in a line; empty where all is. */
export function lossesText(losses: Losses, { changes }: WordOptions, english: boolean): string {
  const parts: readonly (readonly [count: number, zh: string, en: string])[] = [
    [
      losses.changes,
      changes === "accept" ? "处修订按接受处理" : "处修订按拒绝处理",
      changes === "accept" ? "tracked changes accepted" : "tracked changes rejected",
    ],
    [losses.comments, "条批注未导入", "comments left out"],
    [losses.footnotes, "条脚注改作注释", "footnotes made comments of the draft"],
    [losses.pictures, "张图片未导入", "pictures left out"],
    [losses.bullets, "个项目符号未导入", "bullets left out"],
  ];
  const said = parts.filter(([count]) => count > 0);
  return english
    ? said.map(([count, , en]) => `${count} ${en}`).join(", ")
    : said.map(([count, zh]) => `${count}${zh}`).join("，");
}
