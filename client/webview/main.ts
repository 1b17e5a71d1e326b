/** The page of the ledger's table: filter, sort, show, copy. It knows the extension by messages alone. */
import type { LedgerTask } from "../../server/src/lsp/protocol";
import { type Column, cellText } from "../src/ledger/columns";
import { safeCell, tabbed } from "../src/ledger/copy";
import { queryOf, searchText } from "../src/ledger/filter";
import type { FromPage, Labels, PageState, ToPage } from "../src/ledger/messages";
import { type Sorting, sortTasks } from "../src/ledger/sort";
import { make } from "./dom";
import { Grid } from "./grid";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
let { draft, query, sorting }: PageState = vscode.getState() ?? { draft: "", query: "", sorting: null };
let labels: Labels | null = null;
let columns: readonly Column[] = [];
let tasks: readonly LedgerTask[] = [];
let texts: readonly string[] = [];
let shown: readonly number[] = [];

const filter = make("input", { type: "search", spellcheck: "false", autocomplete: "off" });
const status = make("span", { role: "status" });
const copy = make("button", { type: "button", class: "action" });
const choose = make("button", { type: "button", class: "action" });
const bar = make("div", { class: "bar" });
const nothing = make("p", { class: "nothing" });
const grid = new Grid({
  onGoTo: (task, focus) => vscode.postMessage({ type: "goTo", task, focus }),
  onSort: (next) => sortBy(next),
});
bar.append(filter, status, choose, copy);
document.body.append(bar, grid.element, nothing);

filter.addEventListener("input", () => {
  query = filter.value;
  grid.top();
  update();
});
choose.addEventListener("click", () => vscode.postMessage({ type: "chooseColumns" }));
copy.addEventListener("click", () => void copyAll());
document.addEventListener("copy", onCopy);
window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "setup") setUp(data.labels, data.columns);
  if (data.type === "tasks") setTasks(data.draft, data.tasks);
});
filter.value = query;
vscode.postMessage({ type: "ready" });

function setUp(words: Labels, chosen: readonly Column[]): void {
  labels = words;
  columns = chosen;
  filter.placeholder = words.filter;
  filter.setAttribute("aria-label", words.filter);
  copy.textContent = words.copy;
  choose.textContent = words.chooseColumns;
  grid.setUp(words, chosen);
}

function setTasks(uri: string, all: readonly LedgerTask[]): void {
  draft = uri;
  tasks = all;
  texts = all.map(searchText);
  update();
}

function sortBy(next: Sorting | null): void {
  sorting = next;
  update();
}

function update(): void {
  const matches = queryOf(query);
  const chosen = tasks.flatMap((_, i) => (matches(texts[i]) ? [i] : []));
  shown = sortTasks(tasks, chosen, sorting);
  grid.show(tasks, shown, sorting);
  nothing.textContent =
    shown.length > 0 ? "" : ((tasks.length === 0 ? labels?.empty : labels?.noMatch) ?? "");
  nothing.hidden = shown.length > 0;
  say((labels?.count ?? "").replace("{0}", String(shown.length)).replace("{1}", String(tasks.length)));
  vscode.setState({ draft, query, sorting });
}

function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

/** Heads and cells as they are shown. */
function cells(): string[][] {
  const heads = columns.map((column) => labels?.columns[column] ?? "");
  return [heads, ...shown.map((index) => columns.map((column) => cellText(tasks[index], index, column)))];
}

function asHtml(rows: readonly (readonly string[])[]): string {
  const table = make("table");
  rows.forEach((row, i) => {
    const line = make("tr");
    line.append(...row.map((text) => make(i === 0 ? "th" : "td", {}, safeCell(text))));
    table.append(line);
  });
  return table.outerHTML;
}

/** As text and as a table; as text alone where the clipboard takes no more. */
async function copyAll(): Promise<void> {
  const rows = cells();
  const text = tabbed(rows);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    const both = {
      "text/plain": blob(text, "text/plain"),
      "text/html": blob(asHtml(rows), "text/html"),
    };
    await navigator.clipboard.write([new ClipboardItem(both)]);
  } catch {
    vscode.postMessage({ type: "copy", text });
  }
  say(labels?.copied ?? "");
}

/** The key for copying takes the whole table, unless some text is marked. */
function onCopy(event: ClipboardEvent): void {
  const isMarked = document.getSelection()?.isCollapsed === false || document.activeElement === filter;
  if (isMarked || !event.clipboardData) return;
  const rows = cells();
  event.clipboardData.setData("text/plain", tabbed(rows));
  event.clipboardData.setData("text/html", asHtml(rows));
  event.preventDefault();
  say(labels?.copied ?? "");
}
