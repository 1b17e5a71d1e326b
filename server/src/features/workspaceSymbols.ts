import type { Workspace } from "../workspace/workspace";
import type { Location } from "./navigation";

export interface FoundSymbol {
  readonly name: string;
  readonly kind: "document" | "number" | "unit";
  /** The title of the draft that bears a number; empty for the others. */
  readonly detail: string;
  readonly at: Location;
}

/** More than this is no answer. */
const MOST = 300;
/** So many drafts tell how a unit is usually named. */
const SAMPLE = 20;

/**
 * The drafts of a workspace by title and number, and the units that they name: those in whose names the characters of
 * `query` occur in this order.
 */
export function workspaceSymbols(workspace: Workspace, query: string): FoundSymbol[] {
  const wanted = [...query.replace(/\s/g, "").toLowerCase()];
  const found: FoundSymbol[] = [];
  for (const key of workspace.keys()) {
    if (found.length >= MOST) break;
    const symbol = key.startsWith("unit:")
      ? unitOf(workspace, key, wanted)
      : documentOf(workspace, key, wanted);
    if (symbol) found.push(symbol);
  }
  return found;
}

function unitOf(workspace: Workspace, key: string, wanted: readonly string[]): FoundSymbol | null {
  const places = workspace.occurrences(key, SAMPLE).filter(({ text }) => holds(text, wanted));
  if (places.length === 0) return null;
  const name = mostFrequent(places.map(({ text }) => text));
  return { name, kind: "unit", detail: "", at: places.find(({ text }) => text === name)! };
}

function documentOf(workspace: Workspace, key: string, wanted: readonly string[]): FoundSymbol | null {
  const kind = key.startsWith("title:") ? "document" : "number";
  const at = workspace.definition(key, (name) => holds(name, wanted));
  if (!at) return null;
  const detail = kind === "number" ? (workspace.drafts.get(at.uri)?.title ?? "") : "";
  return { name: at.text, kind, detail, at };
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function holds(name: string, wanted: readonly string[]): boolean {
  const lower = name.toLowerCase();
  let at = 0;
  for (const character of wanted) {
    at = lower.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
