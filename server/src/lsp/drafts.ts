import type { Neighbours, SideTable } from "../model/neighbours";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { ALL_RULES } from "../rules/all";
import { check, type Finding } from "../rules/run";
import type { Setup } from "./settings";

/** A text the editor has open. */
interface OpenText {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/** A version of a draft. */
export interface Draft {
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly setup: Setup;
}

/** A version of a draft with what was found in it. */
export interface Checked extends Draft {
  readonly findings: readonly Finding[];
  /** Of the workspace when it was checked. */
  readonly generation: number;
  /** Beside it, when it was checked. */
  readonly sideTable: SideTable | null;
}

/** Keeps the last version of each open draft, so that the next takes over what did not change. */
export class Drafts {
  readonly #read = new Map<string, Draft>();
  readonly #checked = new Map<string, Checked>();

  /** The findings of a document as it is now. `generation` tells whether `neighbours` say something new. */
  check(document: OpenText, setup: Setup, neighbours: Neighbours, generation: number): Checked {
    const draft = this.read(document, setup);
    const last = this.#checked.get(document.uri);
    const { sideTable } = neighbours;
    const isSame = last?.snapshot === draft.snapshot && last.setup === setup;
    if (isSame && last.generation === generation && last.sideTable === sideTable) return last;
    const findings = check(draft.snapshot, setup.config, setup.memo, ALL_RULES, neighbours);
    const checked = { ...draft, findings, generation, sideTable };
    this.#checked.set(document.uri, checked);
    return checked;
  }

  /** A document as it is now, without checking it. */
  read(document: OpenText, setup: Setup): Draft {
    const last = this.#read.get(document.uri);
    if (last && last.version === document.version && last.setup === setup) return last;
    const snapshot = makeSnapshot(document.getText(), setup.registry, last?.snapshot);
    const draft = { version: document.version, snapshot, setup };
    this.#read.set(document.uri, draft);
    return draft;
  }

  close(uri: string): void {
    this.#read.delete(uri);
    this.#checked.delete(uri);
  }
}

/** A draft that no editor has open, checked once. */
export function checkOnce(text: string, setup: Setup, neighbours: Neighbours, generation: number): Checked {
  const snapshot = makeSnapshot(text, setup.registry);
  const findings = check(snapshot, setup.config, undefined, ALL_RULES, neighbours);
  return { version: 0, snapshot, setup, findings, generation, sideTable: neighbours.sideTable };
}
