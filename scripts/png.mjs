/** Just enough of PNG to keep a picture that a script draws: eight bits a channel, RGBA, rows without filter. */
import * as zlib from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** Node 20 has no zlib.crc32 before 20.15. */
function crc(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A square picture of `size` pixels a side as a PNG file. */
export function encodePng(size, rgba) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", zlib.deflateSync(rows(size, rgba), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** True where a PNG of `encodePng` shows this very picture, however it is compressed. */
export function showsPixels(png, size, rgba) {
  const at = png.indexOf("IDAT", 8, "latin1");
  if (at < 0) return false;
  const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  try {
    return zlib.inflateSync(data).equals(rows(size, rgba));
  } catch {
    return false;
  }
}

function rows(size, rgba) {
  const stride = size * 4;
  const out = Buffer.alloc((stride + 1) * size);
  for (let y = 0; y < size; y++) Buffer.from(rgba.buffer, y * stride, stride).copy(out, y * (stride + 1) + 1);
  return out;
}
