/** The extension's icon: a sheet with the red head of an official document, one line underlined, and a tick. */

export const ICON_SIZE = 256;
/** Samples a side of each pixel; their mean smooths the edges. */
const SAMPLES = 4;

const RED = [176, 32, 36];
const DEEP = [128, 18, 24];
const PAPER = [255, 253, 248];
const INK = [92, 92, 98];
const AMBER = [214, 140, 0];
const GREEN = [24, 128, 72];

/** Distance to a rectangle with round corners, negative inside. */
const box = (x, y, [left, top, right, bottom], radius) => {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return Math.hypot(dx, dy) - radius;
};
/** Distance to a stroke with round ends. */
const stroke = (x, y, [ax, ay], [bx, by], width) => {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
};
const wave = (x, y, [left, right], middle) =>
  x < left || x > right ? 1 : Math.abs(y - middle - 3.5 * Math.sin((x - left) / 4.2)) - 3;

/** What is drawn, each over those before it. */
const SHAPES = [
  [RED, (x, y) => box(x, y, [8, 8, 248, 248], 44)],
  [DEEP, (x, y) => box(x, y, [60, 40, 204, 226], 10)],
  [PAPER, (x, y) => box(x, y, [54, 32, 198, 220], 10)],
  [RED, (x, y) => box(x, y, [80, 52, 172, 72], 4)],
  [RED, (x, y) => box(x, y, [72, 86, 180, 91], 2)],
  [INK, (x, y) => box(x, y, [96, 106, 156, 115], 4)],
  [INK, (x, y) => box(x, y, [72, 130, 180, 138], 4)],
  [INK, (x, y) => box(x, y, [72, 152, 142, 160], 4)],
  [AMBER, (x, y) => wave(x, y, [72, 142], 169)],
  [INK, (x, y) => box(x, y, [72, 184, 116, 192], 4)],
  [PAPER, (x, y) => Math.hypot(x - 176, y - 186) - 46],
  [GREEN, (x, y) => Math.hypot(x - 176, y - 186) - 40],
  [
    PAPER,
    (x, y) => Math.min(stroke(x, y, [156, 187], [170, 201], 10), stroke(x, y, [170, 201], [197, 171], 10)),
  ],
];

/** RGBA, row by row. */
export function iconPixels() {
  const out = new Uint8Array(ICON_SIZE * ICON_SIZE * 4);
  for (let y = 0; y < ICON_SIZE; y++)
    for (let x = 0; x < ICON_SIZE; x++) out.set(pixel(x, y), (y * ICON_SIZE + x) * 4);
  return out;
}

function pixel(x, y) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const [sx, sy] = [x + ((i % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    const shape = SHAPES.findLast(([, distance]) => distance(sx, sy) <= 0);
    if (!shape) continue;
    covered++;
    for (const channel of [0, 1, 2]) sum[channel] += shape[0][channel];
  }
  const color = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [...color, Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}
