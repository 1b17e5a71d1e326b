import { type LedgerRow, ledgerRows } from "./ledger/rows";
import { makeSnapshot } from "./model/snapshot";
import { type Config, DEFAULT_CONFIG } from "./rules/config";
import { fixAll as fixAllIn } from "./rules/fixAll";
import { check as checkSnapshot, type Finding } from "./rules/run";
import type { Notice } from "./syntax/tree";
import { builtinRegistry } from "./units/builtin";
import type { Registry } from "./units/registry";

/**
 * The library: pure functions over strings, no I/O, no Node. None throws on any string; offsets are UTF-16 units of
 * the text given.
 */

export interface Options {
  readonly config?: Partial<Config>;
  /** Units to know; the built-in ones where left out. */
  readonly registry?: Registry;
}

const configOf = (options?: Options): Config => ({ ...DEFAULT_CONFIG, ...options?.config });

/** The faults of a draft, in order of place. */
export function check(text: string, options?: Options): Finding[] {
  return checkSnapshot(makeSnapshot(text, options?.registry ?? builtinRegistry()), configOf(options));
}

/** The structure of a draft. */
export function parse(text: string): Notice {
  return makeSnapshot(text, builtinRegistry()).notice;
}

/** The text with every safe fix applied until none is left to apply. */
export function fixAll(text: string, options?: Options): string {
  return fixAllIn(text, options?.registry ?? builtinRegistry(), configOf(options)).text;
}

/** The responsibility ledger of a draft. */
export function ledger(text: string): LedgerRow[] {
  return ledgerRows(makeSnapshot(text, builtinRegistry()));
}

export type { Config, Finding, LedgerRow, Notice, Registry };
