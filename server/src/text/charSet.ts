/** A set of characters of the basic plane, for asking of each character of a text: cheaper than to look for it in a string. */
export interface CharSet {
  /** True for the code unit of one of the characters; false for NaN, which `charCodeAt` gives outside a text. */
  readonly has: (code: number) => boolean;
  /** True where one of the characters stands in a stretch of a text. */
  readonly standsIn: (text: string, from: number, to: number) => boolean;
}

export function charSet(chars: string): CharSet {
  const bits = new Int32Array(0x10000 / 32);
  for (const char of chars) {
    const code = char.charCodeAt(0);
    bits[code >> 5] |= 1 << (code & 31);
  }
  return new Bits(bits);
}

class Bits implements CharSet {
  constructor(private readonly bits: Int32Array) {}

  has(code: number): boolean {
    // NaN becomes 0, a character that no set has.
    return (this.bits[code >> 5] & (1 << (code & 31))) !== 0;
  }

  standsIn(text: string, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.has(text.charCodeAt(i))) return true;
    return false;
  }
}
