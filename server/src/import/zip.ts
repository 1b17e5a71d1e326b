import { Inflate } from "fflate";
import { refuse } from "./refusal";

/** A zip file opened for reading: names in the order of its directory. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of an entry; null where there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
}

const MOST_ENTRIES = 4000;
/** What one entry, and all that are read, may unpack to. */
const LARGEST_ENTRY = 64 * 1024 * 1024;
const LARGEST_TOTAL = 192 * 1024 * 1024;
/** XML seldom shrinks to less than a fiftieth; a bomb does to a thousandth. */
const MOST_SHRUNK = 300;
const SMALL = 4 * 1024 * 1024;
const CHUNK = 16 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Opens a zip file by its central directory (APPNOTE 4.3.12). What the directory says of sizes is not believed: entries unpack
 * bit by bit, and one that grows too large is refused.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = directory(bytes);
  const known = new Map<string, Uint8Array>();
  let total = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const before = known.get(name);
      if (before) return before;
      const unpacked = unpack(entry, LARGEST_TOTAL - total);
      total += unpacked.length;
      known.set(name, unpacked);
      return unpacked;
    },
  };
}

function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== END) {
      if (bytes.length - end > 0xffff + 22) refuse("damaged");
      end--;
    }
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) refuse("bomb");
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) refuse("damaged");
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const size = view.getUint32(at + 20, true);
      if (view.getUint32(local, true) !== LOCAL) refuse("damaged");
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      // Encrypted entries (bit 0) cannot be read; Word makes none.
      if (view.getUint16(at + 8, true) & 1) refuse("damaged");
      entries.set(name.replaceAll("\\", "/"), {
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(from, from + size),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) refuse("damaged");
    throw error;
  }
  return entries;
}

function unpack({ method, packed }: Entry, left: number): Uint8Array {
  const most = Math.min(LARGEST_ENTRY, left, Math.max(SMALL, packed.length * MOST_SHRUNK));
  if (method === 0) return packed.length > most ? refuse("bomb") : packed;
  if (method !== 8) refuse("damaged");
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  try {
    const inflate = new Inflate((piece, final) => {
      length += piece.length;
      if (length > most) refuse("bomb");
      pieces.push(piece);
      ended ||= final;
    });
    for (let at = 0; at < packed.length || at === 0; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    if (error instanceof Error && error.name === "Error" && !("zh" in error)) refuse("damaged");
    throw error;
  }
  if (!ended) refuse("damaged");
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
