import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChain } from "./profileChain";

const FILES: Readonly<Record<string, string>> = {
  "/w/a/notice.profile.json": '{ "extends": "../house.json", "margins": { "top": 36 } }',
  "/w/house.json": '{ "extends": "信函", "sizes": { "title": 21 }, "sealed": 1 }',
  "/w/loop.json": '{ "extends": "loop.json" }',
  "/w/out.json": '{ "extends": "../../etc/other.json" }',
};
const chain = (at: string) =>
  readChain(
    { at, text: FILES[at] },
    (path, from) => {
      const { pathname } = new URL(path, `file://${from}`);
      return pathname.startsWith("/w/") ? pathname : null;
    },
    async (path) => FILES[path] ?? null,
  );

describe("profiles that build on others", () => {
  it("lay the nearest over the rest, faults told by file", async () => {
    const { profile, files } = await chain("/w/a/notice.profile.json");
    assert.deepEqual([profile.form, profile.margins.top, profile.sizes.title], ["letter", 36, 21]);
    assert.deepEqual(
      files.map(({ at, problems }) => [at, problems.length]),
      [
        ["/w/a/notice.profile.json", 0],
        ["/w/house.json", 1],
      ],
    );
  });
  it("never leave the workspace and never run in a circle", async () => {
    for (const at of ["/w/loop.json", "/w/out.json"]) {
      const { files } = await chain(at);
      assert.equal(files.length, 1);
      const [{ problems, text }] = files;
      assert.equal(problems.length, 1);
      assert.match(text.slice(problems[0].from, problems[0].to), /json"$/);
    }
  });
});
