import assert from "node:assert/strict";
import { test } from "node:test";
import { rootLink } from "./rootLink";

const at = (path: string, scheme = "file") => ({ scheme, authority: "", path });

test("links lead from the first workspace folder to a file, outside it too", () => {
  assert.equal(
    rootLink(at("/w/drafts"), at("/w/drafts/二稿 (1).notice")),
    "/%E4%BA%8C%E7%A8%BF%20(1).notice",
  );
  assert.equal(rootLink(at("/w/drafts/"), at("/w/old/a#1.notice")), "/../old/a%231.notice");
  assert.equal(rootLink(undefined, at("/w/a.notice")), null);
  assert.equal(rootLink(at("/w"), at("/a.notice", "untitled")), null);
});
