import { squeeze, tidySpaces } from "../text/chars";
import type { Element, Recipient } from "./tree";
import { isBareGovernment, looksLikeUnit } from "./unitList";

/** The main recipients one by one (GB/T 9704—2012 7.3.2); `各县、市、区人民政府` is one group. */
export function recipientsOf(element: Element | null): Recipient[] {
  if (!element) return [];
  const paragraph = element.paragraphs[0];
  const { text } = paragraph.body;
  const found: Recipient[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    const name = tidySpaces(text.slice(start, end)).trim();
    if (name) found.push({ paragraph, from: start, to: end, name });
    start = end + 1;
  };
  for (let i = 0; i < text.length - 1; i++) {
    if ("（(".includes(text[i])) depth++;
    else if ("）)".includes(text[i])) depth--;
    else if (depth > 0) continue;
    else if (text[i] === "，" || text[i] === ",") close(i);
    else if (
      text[i] === "、" &&
      endsLikeOrgan(text.slice(start, i)) &&
      !sharesOrgan(text, start, i) &&
      !isBareGovernment(text, i + 1, text.length) &&
      !/^[^、，：:]{1,2}[、，：:]/.test(text.slice(i + 1, i + 5))
    )
      close(i);
  }
  close(text.length - 1);
  return found;
}

/** 开发区、风景区管委会: zones that share the organ's word are one group. */
function sharesOrgan(text: string, from: number, at: number): boolean {
  return (
    text[at - 1] === "区" &&
    !text.slice(from, at).startsWith("各") &&
    /^[^，,、：:]{0,10}区(?:管委会|管理委员会)[，,、：:]/.test(text.slice(at + 1, at + 20))
  );
}

/** A group such as 各县 is no whole name before 、市、区人民政府. */
function endsLikeOrgan(name: string): boolean {
  return looksLikeUnit(squeeze(name).replace(/^(?:各|有关|相关)/, "")) && name.length > 2;
}
