/** Headers are some dozen bytes; what has no end after so many are none. */
const LONGEST_HEADER = 4096;
/** In bytes; no message is longer, but a broken length may be. */
const LONGEST_BODY = 512 * 1024 * 1024;
const LINE_FEED = 10;
/** What ends a header. */
const END = "\r\n\r\n";

/**
 * Follows the frames of a stream of messages (`Content-Length: 12`, an empty line, so many bytes). The library that reads them
 * never finds back into step once a header is broken, and says nothing.
 */
export class Frames {
  /** Bytes of the message's body that are still to come. */
  #body = 0;
  #header = "";

  /** Takes the next bytes; gives what is wrong with a header, null for sound ones. */
  fault(bytes: Uint8Array): string | null {
    let at = 0;
    while (at < bytes.length) {
      const skipped = Math.min(this.#body, bytes.length - at);
      this.#body -= skipped;
      at += skipped;
      const end = this.#endOfHeader(bytes, at);
      if (this.#header.length > LONGEST_HEADER) return "no header of a message";
      if (end < 0) return null;
      at = end;
      const length = /^content-length:[ \t]*(\d{1,9})[ \t]*$/im.exec(this.#header.replace(/\r/g, ""))?.[1];
      this.#header = "";
      if (length === undefined || Number(length) > LONGEST_BODY)
        return "a header without a sound Content-Length";
      this.#body = Number(length);
    }
    return null;
  }

  /** Keeps the header up to its end; the offset behind it, or -1 where that is still to come. */
  #endOfHeader(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      this.#header += String.fromCharCode(bytes[at]);
      if (bytes[at] === LINE_FEED && this.#header.endsWith(END)) return at + 1;
      if (this.#header.length > LONGEST_HEADER) return -1;
    }
    return -1;
  }
}
