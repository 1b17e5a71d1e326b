/** Bytes of a text in an encoding that programs can read but not write: every pair of bytes is read, and the table turned round. */
export function encoded(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const one = decoder.decode(Uint8Array.of(lead, trail));
      if (one.length === 1 && one !== "\ufffd" && !bytesOf.has(one)) bytesOf.set(one, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((one) => {
      if (one < "\u0080") return [one.charCodeAt(0)];
      const bytes = bytesOf.get(one);
      if (!bytes) throw new Error(`${one} is not in ${encoding}`);
      return bytes;
    }),
  );
}
