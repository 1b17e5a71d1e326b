/** Bytes of a text in an encoding that programs can read but not write; throws for what it has not. */
export function encoded(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const bytes = encoder(encoding)(text);
  if (new TextDecoder(encoding).decode(bytes) !== text) throw new Error(`${text} is not in ${encoding}`);
  return bytes;
}

/** Writes texts in an encoding, a question mark for what it has not: every pair of bytes is read, and the table turned round. */
export function encoder(encoding: "gb18030" | "big5"): (text: string) => Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const one = decoder.decode(Uint8Array.of(lead, trail));
      if (one.length === 1 && one !== "\ufffd" && !bytesOf.has(one)) bytesOf.set(one, [lead, trail]);
    }
  const bytes = (one: string): readonly number[] =>
    one < "\u0080" ? [one.charCodeAt(0)] : (bytesOf.get(one) ?? [0x3f]);
  return (text) => Uint8Array.from([...text].flatMap(bytes));
}
