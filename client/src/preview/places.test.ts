import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, spotOf } from "./places";

/** Two pages: title and page number, then text, and an imprint that the draft has further up. */
const PAGES = [
  [2, 0, 4, 0, 4, 12, -1, -1],
  [5, 0, 6, 0, 3, 0, -1, -1],
];

test("a place of the draft is in the piece that begins before it, wherever that is printed", () => {
  assert.deepEqual(spotOf(PAGES, { line: 4, character: 13 }), { page: 0, piece: 2 });
  assert.deepEqual(spotOf(PAGES, { line: 4, character: 11 }), { page: 0, piece: 1 });
  assert.deepEqual(spotOf(PAGES, { line: 3, character: 9 }), { page: 1, piece: 2 });
  assert.deepEqual(spotOf(PAGES, { line: 99, character: 0 }), { page: 1, piece: 1 });
});

test("what stands above all is in the first piece; nothing is in no piece", () => {
  assert.deepEqual(spotOf(PAGES, { line: 0, character: 0 }), { page: 0, piece: 0 });
  assert.equal(spotOf([[-1, -1], []], { line: 0, character: 0 }), null);
});

test("a piece has its place, a page number none", () => {
  assert.deepEqual(placeOf(PAGES, { page: 0, piece: 2 }, 3), { line: 4, character: 15 });
  assert.equal(placeOf(PAGES, { page: 0, piece: 3 }), null);
  assert.equal(placeOf(PAGES, { page: 7, piece: 0 }), null);
});
