import type { LedgerTask } from "../../server/src/lsp/protocol";
import { type Column, cellText } from "../src/ledger/columns";
import type { Labels } from "../src/ledger/messages";
import { nextSorting, type Sorting } from "../src/ledger/sort";
import { make } from "./dom";
import { Rows } from "./rows";

/** What the grid tells. */
export interface GridEvents {
  /** `focus`: the text is to get the focus (Enter), not only to be shown (click). */
  readonly onGoTo: (task: number, focus: boolean) => void;
  readonly onSort: (sorting: Sorting | null) => void;
}

/** Widths in em. What a wide page leaves is shared out among all. */
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 3.5,
  part: 12,
  section: 9,
  ordinal: 5,
  task: 17,
  lead: 8,
  support: 10,
  guide: 10,
  inherited: 12,
  deadline: 8,
  targets: 12,
};

/** In the head of the table the place is -1. */
const HEAD = -1;

/**
 * A table after the ARIA pattern of a grid: one cell is in the order of Tab, arrows move among cells and heads, Enter goes
 * to the text, a head sorts.
 */
export class Grid {
  readonly element = make("div", { class: "scroll" });
  readonly #table = make("table", { role: "grid" });
  readonly #head = make("tr", { "aria-rowindex": "1" });
  readonly #columnsElement = make("colgroup");
  readonly #rows: Rows;
  #labels: Labels | null = null;
  #columns: readonly Column[] = [];
  #tasks: readonly LedgerTask[] = [];
  #shown: readonly number[] = [];
  #sorting: Sorting | null = null;
  #at = HEAD;
  #column = 0;

  constructor(readonly events: GridEvents) {
    const thead = make("thead");
    const body = make("tbody");
    thead.append(this.#head);
    this.#table.append(this.#columnsElement, thead, body);
    this.element.append(this.#table);
    this.#rows = new Rows(
      body,
      this.element,
      thead,
      (row, task) => this.#draw(row, task),
      (row, at) => this.#place(row, at),
    );
    this.#table.addEventListener("keydown", (event) => this.#onKey(event));
    this.#table.addEventListener("focusin", (event) => this.#onFocus(event.target as Element));
    body.addEventListener("click", (event) => this.#onClick(event.target as Element));
  }

  setUp(labels: Labels, columns: readonly Column[]): void {
    this.#labels = labels;
    this.#columns = columns;
    this.#column = Math.min(this.#column, columns.length - 1);
    this.#table.setAttribute("aria-label", labels.table);
    this.#table.setAttribute("aria-colcount", String(columns.length));
    const widths = columns.map((column) => WIDTHS[column]);
    this.#table.style.minWidth = `${widths.reduce((sum, width) => sum + width, 0)}em`;
    this.#columnsElement.replaceChildren(
      ...widths.map((width) => {
        const element = make("col");
        element.style.width = `${width}em`;
        return element;
      }),
    );
    this.#drawHead();
    this.#rows.show(this.#shown, true);
  }

  /** `shown` are places in `tasks`, in the order to show them. */
  show(tasks: readonly LedgerTask[], shown: readonly number[], sorting: Sorting | null): void {
    const hasFocus = this.#table.contains(document.activeElement);
    const isNew = tasks !== this.#tasks;
    this.#tasks = tasks;
    this.#shown = shown;
    this.#sorting = sorting;
    this.#at = Math.min(this.#at, shown.length - 1);
    this.#table.setAttribute("aria-rowcount", String(shown.length + 1));
    this.#drawHead();
    this.#rows.show(shown, isNew);
    if (hasFocus) this.#focus(this.#at, this.#column);
  }

  top(): void {
    this.#at = HEAD;
    this.#rows.top();
  }

  #drawHead(): void {
    const heads = [...this.#head.querySelectorAll("th")];
    const isSame =
      heads.length === this.#columns.length &&
      heads.every((head, i) => head.dataset.column === this.#columns[i]);
    if (!isSame) this.#head.replaceChildren(...this.#columns.map((column, i) => this.#newHead(column, i)));
    for (const head of this.#head.querySelectorAll("th")) {
      const isSorted = head.dataset.column === this.#sorting?.column;
      const order = this.#sorting?.descending ? "descending" : "ascending";
      head.setAttribute("aria-sort", isSorted ? order : "none");
    }
    this.#markStop();
  }

  #newHead(column: Column, index: number): HTMLTableCellElement {
    const head = make("th", { scope: "col", role: "columnheader", "aria-colindex": String(index + 1) });
    head.dataset.column = column;
    const button = make("button", { type: "button", tabindex: "-1" }, this.#labels?.columns[column] ?? "");
    button.addEventListener("click", () => this.events.onSort(nextSorting(this.#sorting, column)));
    head.append(button);
    return head;
  }

  #draw(row: HTMLTableRowElement, task: number): void {
    row.dataset.task = String(task);
    row.replaceChildren(
      ...this.#columns.map((column, i) => {
        const text = cellText(this.#tasks[task], task, column);
        const cell = make("td", {
          role: "gridcell",
          class: `column-${column}`,
          "aria-colindex": String(i + 1),
          tabindex: "-1",
          title: text,
        });
        cell.append(make("div", {}, text));
        return cell;
      }),
    );
  }

  #place(row: HTMLTableRowElement, at: number): void {
    row.setAttribute("aria-rowindex", String(at + 2));
    row.classList.toggle("odd", at % 2 === 1);
    const isActive = at === this.#at;
    row.classList.toggle("active", isActive);
    [...row.cells].forEach((cell, i) => {
      cell.tabIndex = isActive && i === this.#column ? 0 : -1;
    });
  }

  /** Of heads and cells one alone is in the order of Tab. */
  #markStop(): void {
    this.#head.querySelectorAll("button").forEach((button, i) => {
      button.tabIndex = this.#at === HEAD && i === this.#column ? 0 : -1;
    });
  }

  #focus(at: number, column: number): void {
    this.#at = Math.max(HEAD, Math.min(at, this.#shown.length - 1));
    this.#column = Math.max(0, Math.min(column, this.#columns.length - 1));
    this.#markStop();
    const row = this.#rows.activate(this.#at);
    const target =
      this.#at === HEAD ? this.#head.querySelectorAll("button")[this.#column] : row?.cells[this.#column];
    target?.focus({ preventScroll: true });
    const cell = target?.closest<HTMLTableCellElement>("td, th");
    if (cell) this.#showAcross(cell);
  }

  /** Rows are brought into sight by `Rows`, columns here. */
  #showAcross({ offsetLeft, offsetWidth }: HTMLTableCellElement): void {
    const { scrollLeft, clientWidth } = this.element;
    const most = Math.min(offsetLeft, Math.max(scrollLeft, offsetLeft + offsetWidth - clientWidth));
    if (most !== scrollLeft) this.element.scrollLeft = most;
  }

  #onFocus(target: Element): void {
    const cell = target.closest<HTMLTableCellElement>("td, th");
    if (!cell) return;
    const at = cell.closest("thead") ? HEAD : Number(cell.closest("tr")?.dataset.index);
    if (at === this.#at && cell.cellIndex === this.#column) return;
    this.#focus(at, cell.cellIndex);
  }

  #onClick(target: Element): void {
    const task = target.closest("tr")?.dataset.task;
    // Who marks text with the mouse wants to copy it.
    if (task !== undefined && document.getSelection()?.isCollapsed !== false)
      this.events.onGoTo(Number(task), false);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    const all = ctrlKey || metaKey;
    const last = this.#columns.length - 1;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [this.#at + 1, this.#column],
      ArrowUp: [this.#at - 1, this.#column],
      ArrowRight: [this.#at, this.#column + 1],
      ArrowLeft: [this.#at, this.#column - 1],
      Home: [all ? 0 : this.#at, 0],
      End: [all ? this.#shown.length - 1 : this.#at, last],
      PageDown: [this.#at + this.#rows.page, this.#column],
      PageUp: [Math.max(0, this.#at - this.#rows.page), this.#column],
    };
    if (key in moves) this.#focus(...moves[key]);
    else if (key === "Enter" && this.#at !== HEAD) this.events.onGoTo(this.#shown[this.#at], true);
    else return;
    event.preventDefault();
  }
}
