import type { Preview } from "../../../server/src/lsp/protocol";
import type { Place } from "../place";

/** What the page of the preview is told. */
export type ToPage =
  | {
      readonly type: "setup";
      readonly labels: Labels;
      readonly draft: string;
      readonly followsTheme: boolean;
    }
  | { readonly type: "pages"; readonly preview: Preview }
  /** What the editor shows at its top. */
  | { readonly type: "scroll"; readonly place: Place }
  /** Where the cursor stands; `reveals`: the page goes there. */
  | { readonly type: "cursor"; readonly place: Place; readonly reveals: boolean };

/** What the page asks for. */
export type FromPage =
  /** It has nothing yet. */
  | { readonly type: "ready" }
  | { readonly type: "goTo"; readonly place: Place }
  /** What the page shows at its top. */
  | { readonly type: "scrolled"; readonly place: Place }
  | { readonly type: "print" };

/** The page's words, in the language of the editor. */
export interface Labels {
  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly print: string;
  /** Page {0}. */
  readonly page: string;
  /** Page {0} of {1}. */
  readonly status: string;
  readonly document: string;
  readonly findings: Readonly<Record<"error" | "warning" | "info" | "hint", string>>;
}

/** What the page keeps by `setState`: it survives hiding and reloading. */
export interface PageState {
  readonly draft: string;
  /** Pixels a millimetre; null to fit the width. */
  readonly zoom: number | null;
  readonly place: Place | null;
}
