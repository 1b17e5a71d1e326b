import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import type { ImprintPlace } from "../page/paginate";
import type { Profile } from "../page/profile";
import { footerOf, LETTER_BOTTOM } from "./wordNoticeFooter";
import { fromMm, type Measure } from "./wordNoticeMeasure";

/** Page, grid and page numbers (GB/T 9704—2012 5.1–5.2, 7.5); the first page of a letter has a red line instead (10.1). */
export function section(
  children: ISectionOptions["children"],
  profile: Profile,
  page: Measure,
): ISectionOptions {
  const isLetter = profile.form === "letter";
  return {
    properties: {
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: Math.round(page.top / 2),
          footer: isLetter ? fromMm(LETTER_BOTTOM) : footerOf(profile),
          gutter: 0,
        },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: page.line, charSpace: page.charSpace },
      titlePage: isLetter,
    },
    footers: {
      ...(isLetter ? { first: new Footer({ children: [new Paragraph({ style: "LetterLine" })] }) } : {}),
      ...(profile.pageNumber.style === "none"
        ? {}
        : { default: pageNumber("PageNumberOdd", profile), even: pageNumber("PageNumberEven", profile) }),
    },
    children,
  };
}

/** The imprint on an even page of its own; Word leaves a page blank before it where that is needed, and then none is numbered (7.5). */
export function imprintSection(
  children: ISectionOptions["children"],
  profile: Profile,
  page: Measure,
  at: ImprintPlace,
): ISectionOptions {
  const { properties, footers } = section(children, profile, page);
  const empty = new Footer({ children: [new Paragraph({ style: "PageNumberEven" })] });
  return {
    properties: { ...properties, type: SectionType.EVEN_PAGE, titlePage: false },
    footers: at === "behind-blank" ? { default: empty, even: empty } : (footers ?? {}),
    children,
  };
}

function pageNumber(style: string, { pageNumber: { style: look } }: Profile): Footer {
  const children = look === "dashes" ? ["— ", PageNumber.CURRENT, " —"] : [PageNumber.CURRENT];
  return new Footer({
    children: [new Paragraph({ style, children: [new TextRun({ font: { hint: "eastAsia" }, children })] })],
  });
}
