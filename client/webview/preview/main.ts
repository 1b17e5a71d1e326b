/** The page of the preview: draws pages, scrolls in step with the editor, leads back to the text. */
import type { Preview } from "../../../server/src/lsp/protocol";
import type { Place } from "../../src/place";
import type { FromPage, Labels, PageState, ToPage } from "../../src/preview/messages";
import { placeOf, type Spot, spotOf } from "../../src/preview/places";
import { make, setChildren } from "../dom";
import { type DrawnPage, drawFindings, drawPage, redrawPage } from "./draw";
import { setFaces } from "./faces";
import { Zoom } from "./zoom";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** Millimetres left above a line that is scrolled to. */
const ABOVE = 12;

const vscode = acquireVsCodeApi();
const state: PageState | undefined = vscode.getState();
let draft = state?.draft ?? "";
let top: Place | null = state?.place ?? null;
let labels: Labels | null = null;
let pages: readonly DrawnPage[] = [];
let places: readonly (readonly number[])[] = [];
let isRestored = false;
/** Where the editor scrolled the page to: that this is heard of is an echo, and goes no further. */
let scrolledTo = -1;
let cursor: Place | null = null;
let current: Element | null = null;
let paper: Preview["paper"] | null = null;

const bar = make("div", { class: "bar", role: "toolbar" });
const status = make("span", { role: "status" });
const print = make("button", { type: "button", class: "action" });
const view = make("main", { tabindex: "0" });
const zoom = new Zoom(view, state?.zoom ?? null, () => {
  if (top && isRestored) scrollTo(top);
  save();
});
bar.append(zoom.buttons.out, zoom.buttons.fit, zoom.buttons.in, print, status);
document.body.append(bar, view);

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "setup") setUp(data.labels, data.draft, data.followsTheme);
  if (data.type === "pages") show(data.preview);
  if (data.type === "scroll") scrollTo(data.place);
  if (data.type === "cursor") point(data.place, data.reveals);
});
print.addEventListener("click", () => vscode.postMessage({ type: "print" }));
view.addEventListener("scroll", onScroll, { passive: true });
view.addEventListener("click", (event) => {
  // Who has marked words wants to copy them.
  if (document.getSelection()?.isCollapsed !== false) lead(event.target, event);
});
view.addEventListener("keydown", onKey);
vscode.postMessage({ type: "ready" });

function setUp(words: Labels, uri: string, followsTheme: boolean): void {
  labels = words;
  draft = uri;
  bar.setAttribute("aria-label", words.toolbar);
  view.setAttribute("aria-label", words.document);
  print.textContent = words.print;
  name(zoom.buttons.in, words.zoomIn);
  name(zoom.buttons.out, words.zoomOut);
  name(zoom.buttons.fit, words.fit);
  document.body.classList.toggle("follows-theme", followsTheme);
  save();
}

function name(button: HTMLElement, text: string): void {
  button.title = text;
  button.setAttribute("aria-label", text);
}

/** Takes over the pages that look as before, and draws of the others what looks different. */
function show(preview: Preview): void {
  const words = labels;
  if (!words) return;
  const { width, height } = preview.paper;
  const isSamePaper = paper?.width === width && paper.height === height;
  if (!isSamePaper) pages = [];
  const next = drawAll(preview, words);
  // A page that neither side has any more: all are asked for anew.
  if (!next) {
    pages = [];
    places = [];
    vscode.postMessage({ type: "ready" });
    return;
  }
  paper = preview.paper;
  setFaces(preview.faces, document.documentElement.style);
  pages = next;
  places = preview.pages.map((page) => page.places);
  pages.forEach((page, i) => {
    const { findings } = preview.pages[i];
    if (findings) drawFindings(page, findings, words);
  });
  setChildren(
    view,
    pages.map(({ element }) => element),
  );
  if (!isSamePaper) zoom.apply(preview.paper);
  if (!isRestored) {
    isRestored = true;
    if (top) scrollTo(top);
  }
  if (cursor) markLine(cursor);
  // Pages that went may have moved the rest: nobody scrolled.
  scrolledTo = view.scrollTop;
  tell();
}

/** Null where a page is missing. */
function drawAll(preview: Preview, words: Labels): DrawnPage[] | null {
  const known = new Map(pages.map((page) => [page.mark, page]));
  const kept = preview.pages.map(({ mark }) => {
    const there = known.get(mark);
    // Two pages may look alike, but one element stands in one place.
    known.delete(mark);
    return there;
  });
  const next: DrawnPage[] = [];
  for (const [i, { mark, content }] of preview.pages.entries()) {
    const there = kept[i];
    const old = pages[i];
    if (there) next.push(there);
    else if (!content) return null;
    else if (old && known.delete(old.mark)) next.push(redrawPage(old, content, mark, words));
    else next.push(drawPage(content, mark, preview.paper, words));
  }
  return next;
}

/** Which page is at the middle of the window. */
function tell(): void {
  const middle = view.scrollTop + view.clientHeight / 2;
  const at = pages.findLastIndex(({ element }) => element.offsetTop - view.offsetTop <= middle);
  const text = (labels?.status ?? "")
    .replace("{0}", String(Math.max(0, at) + 1))
    .replace("{1}", String(pages.length));
  if (status.textContent !== text) status.textContent = text;
}

const save = (): void => vscode.setState({ draft, zoom: zoom.chosen, place: top });

/** From the top of all pages to the line of a piece, in pixels. */
function topOf({ page, piece }: Spot): number {
  const { element, pieces } = pages[page];
  return element.offsetTop - view.offsetTop + pieces[piece].base * zoom.scale;
}

function scrollTo(place: Place): void {
  const spot = spotOf(places, place);
  if (!spot) return;
  setTop(topOf(spot) - ABOVE * zoom.scale);
}

/** Scrolls, and remembers where to: the browser moves what is out of bounds and rounds. */
function setTop(wanted: number): void {
  view.scrollTop = Math.max(0, wanted);
  scrolledTo = view.scrollTop;
}

/** Marks the line where the cursor stands. */
function markLine(place: Place): Spot | null {
  const spot = spotOf(places, place);
  const line = spot ? pages[spot.page].pieces[spot.piece].element.parentElement : null;
  if (line !== current) current?.classList.remove("current");
  current = line;
  current?.classList.add("current");
  return spot;
}

/** Marks that line, and brings it into view where the two sides scroll together. */
function point(place: Place, reveals: boolean): void {
  cursor = place;
  const spot = markLine(place);
  if (!spot) return;
  const y = topOf(spot);
  const isSeen = y > view.scrollTop + ABOVE && y < view.scrollTop + view.clientHeight - ABOVE;
  if (reveals && !isSeen) setTop(y - view.clientHeight / 3);
}

function onScroll(): void {
  tell();
  const at = view.scrollTop + ABOVE * zoom.scale;
  const page = pages.findLastIndex(({ element }) => element.offsetTop - view.offsetTop <= at);
  if (page < 0) return;
  const inPage = (at - (pages[page].element.offsetTop - view.offsetTop)) / zoom.scale;
  const piece = pages[page].pieces.findIndex(({ base }, i) => base >= inPage - 1 && places[page][2 * i] >= 0);
  const place = piece < 0 ? null : placeOf(places, { page, piece });
  if (!place) return;
  top = place;
  save();
  const isEcho = view.scrollTop === scrolledTo;
  scrolledTo = -1;
  if (!isEcho) vscode.postMessage({ type: "scrolled", place });
}

/** A click on words puts the cursor there; on a line under words, at what was found. */
function lead(target: EventTarget | null, event: MouseEvent | null): void {
  if (!(target instanceof Element)) return;
  const finding = target.closest<SVGGElement>(".finding");
  if (finding) {
    goTo(Number(finding.dataset.line), Number(finding.dataset.character));
    return;
  }
  const page = pages.findIndex(({ element }) => element.contains(target));
  const piece = pages[page]?.pieces.findIndex(({ element }) => element === target) ?? -1;
  if (piece < 0) return;
  const place = placeOf(places, { page, piece }, event ? characterAt(target, event) : 0);
  if (place) goTo(place.line, place.character);
}

function goTo(line: number, character: number): void {
  vscode.postMessage({ type: "goTo", place: { line, character } });
}

/** Which character of a piece the mouse is on. */
function characterAt(text: Element, { clientX }: MouseEvent): number {
  const { left, width } = text.getBoundingClientRect();
  const length = text.textContent?.length ?? 0;
  return width === 0 ? 0 : Math.max(0, Math.min(length - 1, Math.floor(((clientX - left) / width) * length)));
}

function onKey(event: KeyboardEvent): void {
  if (event.target instanceof Element && (event.key === "Enter" || event.key === " ")) {
    if (!event.target.closest(".finding")) return;
    lead(event.target, null);
  } else if (event.key === "+" || event.key === "=") zoom.by(1.15);
  else if (event.key === "-") zoom.by(1 / 1.15);
  else if (event.key === "0") zoom.set(null);
  else return;
  event.preventDefault();
}
