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
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Stands where a number of 64 bits is told elsewhere, as some programs do for small files too. */
const ELSEWHERE = 0xffffffff;
const LARGE_NUMBERS = 1;

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
    const [count, first] = extentOf(view, end);
    if (count > MOST_ENTRIES) refuse("bomb");
    let at = first;
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) refuse("damaged");
      const nameLength = view.getUint16(at + 28, true);
      const [size, local] = placeOf(view, at);
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

/** How many entries the directory has, and where it begins (APPNOTE 4.3.14–4.3.16). */
function extentOf(view: DataView, end: number): readonly [number, number] {
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  if ((count !== 0xffff && first !== ELSEWHERE) || end < 20) return [count, first];
  if (view.getUint32(end - 20, true) !== LOCATOR_64) return [count, first];
  const end64 = largeAt(view, end - 12);
  if (view.getUint32(end64, true) !== END_64) refuse("damaged");
  return [largeAt(view, end64 + 32), largeAt(view, end64 + 48)];
}

/** The packed size of the entry that the directory has at `at`, and where it begins (APPNOTE 4.5.3). */
function placeOf(view: DataView, at: number): readonly [number, number] {
  const [unpacked, size, local] = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== LARGE_NUMBERS)
    field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const large = (number: number): number => {
    if (number !== ELSEWHERE || next + 8 > end) return number;
    next += 8;
    return largeAt(view, next - 8);
  };
  large(unpacked);
  const packed = large(size);
  return [packed, large(local)];
}

/** Beyond any file where it is larger than numbers can be. */
const largeAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

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
