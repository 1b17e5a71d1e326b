import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collector = (kind: { readonly type: "minor" }) => void;

/** So much of the room for what is young must be taken before it is worth while. */
const SHARE = 0.4;

/**
 * What empties the room for young objects where much of it is taken, which holds the thread up for about a millisecond; null where
 * Node lends nobody its collector. Made on first use.
 */
export function youngCollector(): (() => void) | null {
  let collect: Collector | null | undefined;
  const isFull = (): boolean => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young === undefined) return false;
    const { space_used_size: used, space_available_size: free } = young;
    return used > (used + free) * SHARE;
  };
  const given = (globalThis as { gc?: Collector }).gc;
  // Electron forbids to change flags once it runs: there the client starts the server with the collector at hand.
  if (given === undefined && process.versions.electron !== undefined) return null;
  return () => {
    if (!isFull()) return;
    collect ??= given ?? lentCollector();
    collect({ type: "minor" });
  };
}

/** Contexts that are made while the flag is set have the collector, and no others. */
function lentCollector(): Collector {
  setFlagsFromString("--expose-gc");
  try {
    return runInNewContext("gc") as Collector;
  } finally {
    setFlagsFromString("--no-expose-gc");
  }
}
