import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { builtinRegistry } from "../units/builtin";
import { byPart } from "./parts";
import { countInText, gatheredByRole, outsideText } from "./roles";
import { makeSnapshot } from "./snapshot";

const DRAFT = [
  "清河市人民政府关于印发《清河市数据管理办法》的通知",
  "各县市区人民政府：",
  "现将《清河市数据管理办法》印发给你们。",
  "清河市人民政府",
  "2026年5月12日",
  "清河市数据管理办法",
  "第一条　为规范数据管理，制定本办法。",
].join("\n");

const { notice } = makeSnapshot(DRAFT, builtinRegistry());

describe("paragraphs by role", () => {
  it("outside the text are title, recipients, signature, date and titles of parts", () =>
    assert.deepEqual(
      outsideText(notice).map(({ index }) => notice.roles[index]),
      ["title", "recipients", "signature", "date", "part-title"],
    ));
  it("are asked in order of place, each in its role", () => {
    const find = gatheredByRole((body, role) => (body.text.includes("清河市") ? [role, role] : []));
    assert.deepEqual(
      find(notice).map(({ paragraph, value }) => `${paragraph.index} ${value}`),
      [
        "0 title",
        "0 title",
        "2 text",
        "2 text",
        "3 signature",
        "3 signature",
        "5 part-title",
        "5 part-title",
      ],
    );
  });
  it("count as text only in the text", () => assert.equal(countInText(() => 1)(notice), 2));
  it("belong to the part that begins before them", () => {
    const all = notice.paragraphs.map((paragraph) => ({ paragraph, value: paragraph.index }));
    assert.deepEqual(
      [...byPart(notice, all)].map(([{ kind }, found]) => [kind, found.map(({ value }) => value)]),
      [
        ["main", [0, 1, 2, 3, 4]],
        ["issued", [5, 6]],
      ],
    );
  });
});
