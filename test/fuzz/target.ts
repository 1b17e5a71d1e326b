import type fc from "fast-check";

/** Something that takes input from outside, and what must hold whatever comes. */
export interface Target {
  readonly name: string;
  /** What must hold, in a phrase; that nothing is thrown and nothing hangs goes without saying. */
  readonly expected: string;
  readonly property: () => fc.IProperty<unknown[]> | fc.IAsyncProperty<unknown[]>;
}
