import type { Neighbours } from "../model/neighbours";
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

/** A version of a draft with what was found in it. */
export interface Checked {
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  readonly findings: readonly Finding[];
  /** Of the workspace when it was checked. */
  readonly generation: number;
}

/** Keeps the last version of each open draft, so that the next takes over what did not change. */
export class Drafts {
  readonly #last = new Map<string, Checked>();

  /** The findings of a document as it is now. `generation` tells whether `neighbours` say something new. */
  check(document: OpenText, setup: Setup, neighbours: Neighbours, generation: number): Checked {
    const last = this.#last.get(document.uri);
    const isSame = last && last.version === document.version && last.setup === setup;
    if (isSame && last.generation === generation) return last;
    const snapshot = this.snapshot(document, setup);
    const checked = {
      version: document.version,
      snapshot,
      setup,
      findings: check(snapshot, setup.config, setup.memo, ALL_RULES, neighbours),
      generation,
    };
    this.#last.set(document.uri, checked);
    return checked;
  }

  /** The snapshot of a document as it is now, without checking it. */
  snapshot(document: OpenText, setup: Setup): Snapshot {
    const last = this.#last.get(document.uri);
    if (last && last.version === document.version && last.setup === setup) return last.snapshot;
    return makeSnapshot(document.getText(), setup.registry, last?.snapshot);
  }

  close(uri: string): void {
    this.#last.delete(uri);
  }
}
