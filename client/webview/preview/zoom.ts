import { make } from "../dom";

/** Pixels a millimetre. */
const LEAST = 0.8;
const MOST = 16;
const STEP = 1.15;
/** 100 %: as long on the screen as on paper, as far as browsers know. */
const TRUE_SIZE = 96 / 25.4;
/** Left beside the paper. */
const MARGIN = 24;

/** How large pages are shown: fitted to the width, or so many pixels a millimetre. */
export class Zoom {
  readonly buttons = {
    out: make("button", { type: "button", class: "action" }, "−"),
    fit: make("button", { type: "button", class: "action" }),
    in: make("button", { type: "button", class: "action" }, "+"),
  };
  /** Null: fitted. */
  chosen: number | null;
  #paperWidth = 210;

  constructor(
    private readonly view: HTMLElement,
    chosen: number | null,
    private readonly onChange: () => void,
  ) {
    this.chosen = chosen;
    this.buttons.out.addEventListener("click", () => this.by(1 / STEP));
    this.buttons.in.addEventListener("click", () => this.by(STEP));
    this.buttons.fit.addEventListener("click", () => this.set(null));
    view.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.by(event.deltaY < 0 ? STEP : 1 / STEP);
      },
      { passive: false },
    );
    new ResizeObserver(() => {
      if (this.chosen === null) this.apply();
    }).observe(view);
  }

  /** Pixels a millimetre now. */
  get scale(): number {
    return (
      this.chosen ?? Math.max(LEAST, Math.min(MOST, (this.view.clientWidth - MARGIN) / this.#paperWidth))
    );
  }

  by(factor: number): void {
    this.set(Math.max(LEAST, Math.min(MOST, this.scale * factor)));
  }

  set(scale: number | null): void {
    this.chosen = scale;
    this.apply();
  }

  /** Shows pages of a width at the size that was chosen. */
  apply(paper?: { readonly width: number; readonly height: number }): void {
    const { style } = this.view;
    if (paper) {
      this.#paperWidth = paper.width;
      style.setProperty("--paper-width", String(paper.width));
      style.setProperty("--paper-height", String(paper.height));
    }
    style.setProperty("--scale", `${this.scale}px`);
    this.buttons.fit.textContent = `${Math.round((this.scale / TRUE_SIZE) * 100)}%`;
    this.onChange();
  }
}
