import type { PageFacts, PageNumberFacts, Paper, RunFacts } from "../model/pageFacts";
import { isDropped } from "./fields";
import { imprintLines } from "./imprintLines";
import type { Styles } from "./styles";
import type { WordDraft } from "./wordDraft";
import type { WordPackage } from "./wordPackage";
import { child, childrenOf, numberOf, switchOf, type XmlElement } from "./xml";

/** What the pages of a Word file look like. */
export function pageFacts(word: WordPackage, styles: Styles, draft: Omit<WordDraft, "facts">): PageFacts {
  const section = firstSection(word.document.root);
  return {
    paper: paperOf(section),
    pageNumbers: pageNumbers(word, section, styles),
    imprintLines: imprintLines(word.document.root),
    pages: pagesOf(word),
    runs: runsOf(draft),
  };
}

/** The section of the notice itself; attachments may well lie across. */
function firstSection(root: XmlElement): XmlElement | null {
  const body = child(root, "w:body");
  for (const one of body?.children ?? []) {
    const section = one.name === "w:sectPr" ? one : child(child(one, "w:pPr"), "w:sectPr");
    if (section) return section;
  }
  return null;
}

function paperOf(section: XmlElement | null): Paper | null {
  const size = child(section, "w:pgSz")?.attributes;
  const margins = child(section, "w:pgMar")?.attributes;
  const values = [
    size?.["w:w"],
    size?.["w:h"],
    ...["top", "right", "bottom", "left"].map((side) => margins?.[`w:${side}`]),
  ].map(numberOf);
  const [width, height, top, right, bottom, left] = values;
  if (width === null || height === null || top === null || right === null || bottom === null || left === null)
    return null;
  // A negative margin is one that the header may not push.
  return { width, height, top: Math.abs(top), right, bottom: Math.abs(bottom), left };
}

function pageNumbers(word: WordPackage, section: XmlElement | null, styles: Styles): PageNumberFacts[] {
  const twoSided = switchOf(word.part("settings"), "w:evenAndOddHeaders") === true;
  return childrenOf(section, "w:footerReference").flatMap(({ attributes }) => {
    const on = attributes["w:type"];
    const path = word.targets.get(attributes["r:id"] ?? "")?.path;
    if (path === undefined || (on !== "default" && !(on === "even" && twoSided))) return [];
    const footer = word.at(path);
    return footer ? numbersIn(footer, on, styles) : [];
  });
}

function numbersIn(footer: XmlElement, on: PageNumberFacts["on"], styles: Styles): PageNumberFacts[] {
  const paragraphs: XmlElement[] = [];
  const collect = (element: XmlElement): void => {
    if (element.name === "mc:Fallback") return;
    if (element.name === "w:p") paragraphs.push(element);
    element.children.forEach(collect);
  };
  collect(footer);
  return paragraphs.flatMap((paragraph) => {
    const look = styles.paragraph(child(paragraph, "w:pPr"));
    const found = { text: "", size: null as number | null, instruction: "", inResult: false, open: 0 };
    const number = (): void => {
      found.text += "#";
    };
    const visit = (one: XmlElement): void => {
      if (one.name === "w:p" && one !== paragraph) return;
      if (one.name === "mc:Fallback") return;
      if (one.name === "w:fldSimple" && isDropped(one.attributes["w:instr"] ?? "")) {
        number();
        return;
      }
      if (one.name === "w:r") {
        const run = styles.run(child(one, "w:rPr"), look);
        if (child(one, "w:t") || child(one, "w:instrText")) found.size ??= run.size;
      }
      if (one.name === "w:fldChar") {
        const type = one.attributes["w:fldCharType"];
        if (type === "begin") {
          found.open++;
          found.instruction = "";
        } else if (type === "end" && found.open > 0) {
          found.open--;
          if (isDropped(found.instruction)) number();
        }
      } else if (one.name === "w:instrText") found.instruction += one.text;
      else if (one.name === "w:t" && found.open === 0) found.text += one.text;
      one.children.forEach(visit);
    };
    visit(paragraph);
    if (!found.text.includes("#")) return [];
    return [{ on, text: found.text.trim(), align: alignOf(look.align, paragraph), size: found.size }];
  });
}

function alignOf(align: string | null, paragraph: XmlElement): PageNumberFacts["align"] {
  const frame = child(child(paragraph, "w:pPr"), "w:framePr")?.attributes["w:xAlign"];
  switch (frame ?? align) {
    case "center":
      return "center";
    case "right":
    case "end":
    case "outside":
      return "right";
    case "left":
    case "start":
    case "both":
      return "left";
    default:
      return null;
  }
}

function pagesOf(word: WordPackage): number | null {
  const pages = child(word.at("docProps/app.xml"), "Pages")?.text;
  const count = numberOf(pages);
  return count !== null && count > 0 ? count : null;
}

function runsOf({ pieces, map }: Omit<WordDraft, "facts">): RunFacts[] {
  const runs: RunFacts[] = [];
  for (const { from, to, piece } of pieces) {
    if (!piece.run || piece.text.trim() === "") continue;
    const run = {
      from: map.forward(from),
      to: map.forward(to - 1) + 1,
      font: piece.look.font,
      size: piece.look.size,
    };
    if (run.to > run.from) runs.push(run);
  }
  return runs;
}
