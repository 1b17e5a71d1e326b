import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from "@tanstack/virtual-core";
import { make, setChildren } from "./dom";

const ROW_HEIGHT = 30;
const OVERSCAN = 8;

/** The rows of a table body, of which only those in sight are in the page. */
export class Rows {
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>;
  readonly #drawn = new Map<number, HTMLTableRowElement>();
  readonly #gaps: HTMLTableRowElement[] = [];
  #keys: readonly number[] = [];
  #active = -1;

  /** `draw` fills the row of a key; `place` tells an existing row where it stands now. */
  constructor(
    readonly body: HTMLTableSectionElement,
    readonly scroller: HTMLElement,
    readonly head: HTMLElement,
    readonly draw: (row: HTMLTableRowElement, key: number) => void,
    readonly place: (row: HTMLTableRowElement, at: number) => void,
  ) {
    this.#virtualizer = new Virtualizer(this.#options());
    this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
  }

  /** What to show, in order. `isNew`: rows with the same key say something else now. */
  show(keys: readonly number[], isNew: boolean): void {
    if (isNew) this.#drawn.clear();
    this.#keys = keys;
    this.#active = Math.min(this.#active, keys.length - 1);
    this.#update();
  }

  /** The row at a place, which is drawn and stays in the page as long as no other is asked for. */
  activate(at: number): HTMLTableRowElement | undefined {
    this.#active = at;
    this.#update();
    this.#virtualizer.scrollToIndex(at, { align: "auto" });
    return this.#drawn.get(this.#keys[at]);
  }

  top(): void {
    this.scroller.scrollTop = 0;
  }

  /** How many rows go into sight at once. */
  get page(): number {
    return Math.max(1, Math.floor((this.scroller.clientHeight - this.head.offsetHeight) / ROW_HEIGHT) - 1);
  }

  #options() {
    const keys = this.#keys;
    const active = this.#active;
    return {
      count: keys.length,
      getItemKey: (index: number) => keys[index],
      getScrollElement: () => this.scroller,
      estimateSize: () => ROW_HEIGHT,
      overscan: OVERSCAN,
      scrollMargin: this.head.offsetHeight,
      scrollPaddingStart: this.head.offsetHeight,
      // The row with the focus stays, else the focus would be lost on scrolling.
      rangeExtractor: (range: Range) => {
        const seen = defaultRangeExtractor(range);
        return active < 0 || active >= keys.length || seen.includes(active)
          ? seen
          : [...seen, active].sort((a, b) => a - b);
      },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#render(),
    };
  }

  #update(): void {
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer._willUpdate();
    this.#render();
  }

  #render(): void {
    const margin = this.head.offsetHeight;
    const rows: HTMLTableRowElement[] = [];
    let at = margin;
    let gaps = 0;
    const gap = (height: number): void => {
      if (height <= 0) return;
      rows.push(this.#gap(gaps++, height));
    };
    const items = this.#virtualizer.getVirtualItems();
    for (const item of items) {
      gap(item.start - at);
      at = item.end;
      rows.push(this.#row(this.#keys[item.index], item.index));
    }
    gap(this.#virtualizer.getTotalSize() + margin - at);
    setChildren(this.body, rows);
    const seen = new Set(items.map(({ index }) => this.#keys[index]));
    for (const key of this.#drawn.keys()) if (!seen.has(key)) this.#drawn.delete(key);
    for (const row of this.#drawn.values()) this.#virtualizer.measureElement(row);
  }

  #row(key: number, index: number): HTMLTableRowElement {
    let row = this.#drawn.get(key);
    if (!row) {
      row = make("tr");
      this.draw(row, key);
      this.#drawn.set(key, row);
    }
    row.dataset.index = String(index);
    this.place(row, index);
    return row;
  }

  #gap(nth: number, height: number): HTMLTableRowElement {
    const row = (this.#gaps[nth] ??= make("tr", { class: "gap", "aria-hidden": "true" }));
    row.style.height = `${height}px`;
    return row;
  }
}
