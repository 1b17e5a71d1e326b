/** So many whole characters of several bytes for each bad byte are no accident: the text is in UTF-8. */
const WHOLE = 8;

/**
 * The line, from 1, at which a text in UTF-8 is first damaged: cut off within a character, or holding half of a surrogate pair.
 * Null for what is sound, and for what is in another encoding.
 */
export function damagedLine(bytes: Uint8Array): number | null {
  let line = 1;
  let damaged: number | null = null;
  let whole = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++;
      at++;
      continue;
    }
    const length = characterLength(bytes, at);
    if (length > 0) whole++;
    else {
      bad++;
      damaged ??= line;
    }
    at += Math.max(1, length);
  }
  return whole >= WHOLE * bad ? damaged : null;
}

/** The bytes of the character that begins at `at`, 2 to 4; 0 where none does (RFC 3629, section 4). */
function characterLength(bytes: Uint8Array, at: number): number {
  const [lead, second] = [bytes[at], bytes[at + 1]];
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const [least, most] = SECOND[lead] ?? [0x80, 0xbf];
  if (!(second >= least && second <= most)) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return length;
}

/** What may follow some first bytes: neither longer forms than need be, nor surrogates, nor anything beyond U+10FFFF. */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};
