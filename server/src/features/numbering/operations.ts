import type { Snapshot } from "../../model/snapshot";
import type { Span } from "../../text/span";
import type { Outcome } from "./change";
import { insertItem } from "./insert";
import { onEnter, onShiftTab, onTab } from "./keys";
import { demoteItem, promoteItem } from "./levels";
import { moveItem } from "./moves";
import { renumberItems } from "./renumber";

/** Every change of structure by its name. All take a selection of the file; null means that it is none of their business. */
export const OPERATIONS = {
  "renumber-list": (snapshot, selection) => renumberItems(snapshot, selection, "list"),
  "renumber-part": (snapshot, selection) => renumberItems(snapshot, selection, "part"),
  renumber: (snapshot, selection) => renumberItems(snapshot, selection, "draft"),
  promote: (snapshot, { from }) => promoteItem(snapshot, from),
  demote: (snapshot, { from }) => demoteItem(snapshot, from),
  "move-up": (snapshot, { from }) => moveItem(snapshot, from, -1),
  "move-down": (snapshot, { from }) => moveItem(snapshot, from, 1),
  insert: (snapshot, { from }) => insertItem(snapshot, from),
  enter: (snapshot, { from }) => onEnter(snapshot, from),
  tab: (snapshot, { from }) => onTab(snapshot, from),
  "shift-tab": (snapshot, { from }) => onShiftTab(snapshot, from),
} as const satisfies Readonly<Record<string, (snapshot: Snapshot, selection: Span) => Outcome | null>>;

export type Operation = keyof typeof OPERATIONS;
