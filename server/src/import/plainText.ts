import { hanEncoding } from "../text/hanEncoding";
import { damagedLine } from "../text/utf8";
import { ImportRefusal, refuse } from "./refusal";

/** Bytes that no text has: control characters but for line ends, tabs and form feeds. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** What systems of offices hand out as Word files and is none: it would be read tags and all. */
const WEB = /^\s*(?:<\?xml|<!doctype|<html|MIME-Version:)/i;

/**
 * Decodes a text file: UTF-8 or UTF-16 by its byte order mark, UTF-16 without one by its zero bytes, else UTF-8, else
 * GBK (as GB 18030) or Big5 by how it reads. Line ends become LF. Refuses what is no text, and what may be in any encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes).replace(/\r\n?|\u2028|\u2029/g, "\n");
  if (CONTROL.test(text)) refuse("binary");
  if (WEB.test(text)) refuse("web");
  return text;
}

/** Of so many bytes one at least is zero in UTF-16 that might be UTF-8: its letters are Latin. */
const SOME = 8;

function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideOrder(bytes);
  if (wide) return textIn(wide, bytes) ?? refuse("binary");
  const text = textIn("utf-8", bytes);
  if (text !== null) return text;
  const line = damagedLine(bytes);
  // Another encoding would make nonsense of a text that is only damaged.
  if (line !== null)
    throw new ImportRefusal(
      `第${line}行有损坏的字节，不是完整的 UTF-8 文本；请找回原件`,
      `damaged UTF-8 in line ${line}; go back to the original`,
    );
  if (bytes.includes(0)) refuse("binary");
  const encoding = hanEncoding(bytes, (one) => textIn(one, bytes));
  return (encoding && textIn(encoding, bytes)) ?? refuse("encoding");
}

/**
 * UTF-16 without a mark has line ends and digits whose other byte is zero, always on the same side. Other texts have no zeros; what
 * is UTF-8 but for a few is no text.
 */
function wideOrder(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]++;
  if (bytes.length % 2 !== 0 || Math.max(...zeros) === 0 || Math.min(...zeros) > 0) return null;
  if (SOME * Math.max(...zeros) < length && textIn("utf-8", bytes) !== null) return null;
  return zeros[1] > 0 ? "utf-16le" : "utf-16be";
}
