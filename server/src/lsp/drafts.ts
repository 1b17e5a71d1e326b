import type { Neighbours, SideTable } from "../model/neighbours";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { ALL_RULES } from "../rules/all";
import { atOnce, check, checkInSteps, type Finding } from "../rules/run";
import { stepFor } from "./degrade";
import type { OpenText } from "./openText";
import type { Setup } from "./settings";

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

/** A document with all that it is judged by. */
export interface Case {
  readonly document: OpenText;
  readonly setup: Setup;
  readonly neighbours: Neighbours;
  /** Tells whether `neighbours` say something new. */
  readonly generation: number;
}

/** Keeps the last version of each open draft, so that the next takes over what did not change. */
export class Drafts {
  readonly #read = new Map<string, Draft>();
  readonly #checked = new Map<string, Checked>();

  /** The findings of a document as it is now. */
  check(one: Case): Checked {
    const draft = this.read(one.document, one.setup);
    return this.#known(draft, one) ?? this.#keep(draft, one, atOnce(stepsOf(draft, one)));
  }

  /**
   * The same with pauses for others, as `pause` asks for them (null goes on at once); null once nobody wants it any more.
   */
  async checkInSteps(
    one: Case,
    pause: () => Promise<void> | null,
    isWanted: () => boolean,
  ): Promise<Checked | null> {
    const draft = this.read(one.document, one.setup);
    const known = this.#known(draft, one);
    if (known) return known;
    const steps = stepsOf(draft, one);
    for (;;) {
      const step = steps.next();
      if (step.done) return this.#keep(draft, one, step.value);
      const paused = pause();
      if (paused) await paused;
      if (paused && !isWanted()) return null;
    }
  }

  #known({ snapshot, setup }: Draft, { document, neighbours, generation }: Case): Checked | null {
    const last = this.#checked.get(document.uri);
    const isSame = last?.snapshot === snapshot && last.setup === setup;
    return isSame && last.generation === generation && last.sideTable === neighbours.sideTable ? last : null;
  }

  /** Unless a later version has been read, or the draft has been closed, while this one was checked. */
  #keep(draft: Draft, { document, neighbours, generation }: Case, findings: readonly Finding[]): Checked {
    const checked = { ...draft, findings, generation, sideTable: neighbours.sideTable };
    if (this.#read.get(document.uri)?.snapshot === draft.snapshot) this.#checked.set(document.uri, checked);
    return checked;
  }

  /** A document as it is now, without checking it. */
  read(document: OpenText, setup: Setup): Draft {
    const last = this.#read.get(document.uri);
    const { version, text } = document;
    // Some clients send a change without counting up; the text tells.
    const isLast = last?.version === version && last.setup === setup && last.snapshot.source === text;
    if (isLast) return last;
    const snapshot = makeSnapshot(text, setup.registry, last?.snapshot);
    const draft = { version, snapshot, setup };
    this.#read.set(document.uri, draft);
    return draft;
  }

  close(uri: string): void {
    this.#read.delete(uri);
    this.#checked.delete(uri);
  }
}

function* stepsOf({ snapshot }: Draft, { setup, neighbours }: Case): Generator<undefined, Finding[]> {
  const { rules } = stepFor(snapshot.source.length);
  return rules === null ? [] : yield* checkInSteps(snapshot, setup.config, setup.memo, rules, neighbours);
}

/** A draft that no editor has open, checked once. */
export function checkOnce(text: string, setup: Setup, neighbours: Neighbours, generation: number): Checked {
  const snapshot = makeSnapshot(text, setup.registry);
  const findings = check(snapshot, setup.config, undefined, ALL_RULES, neighbours);
  return { version: 0, snapshot, setup, findings, generation, sideTable: neighbours.sideTable };
}
