import { Inflate } from "fflate";

/** What the parts of a workbook may unpack to, all together. */
const LARGEST = 200 * 1024 * 1024;
/** Packed bytes are taken so many at a time, so that a part that unpacks to too much is left early. */
const SLICE = 16 * 1024;

/** Unpacks the parts of a zip file one by one, whatever its directory says of their sizes; false where they are too much. */
export function unpacksSmall(bytes: Uint8Array): boolean {
  try {
    let left = LARGEST;
    for (const { method, from, to } of zipEntries(bytes)) {
      const packed = bytes.subarray(from, to);
      left -= method === 8 ? unpackedSize(packed, left) : packed.length;
      if (left <= 0) return false;
    }
    return left < LARGEST;
  } catch {
    return false;
  }
}

function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  for (let at = 0; at < packed.length && size <= most; at += SLICE)
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  return size;
}

/** The entries of a zip file's central directory (APPNOTE 4.3.12), with where their packed bytes stand. */
function* zipEntries(bytes: Uint8Array): Iterable<{ method: number; from: number; to: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => view.getUint16(at, true);
  const u32 = (at: number): number => view.getUint32(at, true);
  let end = bytes.length - 22;
  while (u32(end) !== 0x06054b50) end--;
  const count = u16(end + 10);
  let at = u32(end + 16);
  for (let i = 0; i < count; i++) {
    const local = u32(at + 42);
    const from = local + 30 + u16(local + 26) + u16(local + 28);
    yield { method: u16(at + 10), from, to: from + u32(at + 20) };
    at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
  }
}
