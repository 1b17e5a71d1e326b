import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deviationsOf } from "../page/deviations";
import { FORMS, STANDARD } from "../page/profile";
import { profileOf, readProfile } from "./profileFile";

/** What problems mark in a text, and say. */
const faults = (text: string): string[] =>
  readProfile(text).problems.map(({ from, to, zh }) => `${text.slice(from, to)} ${zh}`);

describe("notice.profile.json", () => {
  it("lays a house's figures over the standard", () => {
    const file = readProfile(
      '{ "name": "本办版式", "margins": { "top": 35 }, "fonts": { "title": "华文中宋" }, "bold": ["third"] }',
    );
    assert.deepEqual(file.problems, []);
    const profile = profileOf([file]);
    assert.equal(profile.name, "本办版式");
    assert.equal(profile.margins.top, 35);
    assert.equal(profile.margins.left, STANDARD.margins.left);
    assert.equal(profile.fonts.title[0], "华文中宋");
    assert.equal(profile.fonts.title.at(-1), "serif");
    assert.deepEqual(profile.bold, ["third"]);
  });
  it("builds on forms by name and on other files", () => {
    const own = readProfile('{ "extends": "base.json", "sizes": { "mark": 40 } }');
    const base = readProfile('{ "extends": "信函", "sizes": { "mark": 50, "title": 21 } }');
    const profile = profileOf([own, base]);
    assert.equal(profile.form, "letter");
    assert.equal(profile.head.markOffset, 30);
    assert.deepEqual([profile.sizes.mark, profile.sizes.title], [40, 21]);
  });
  it("reports faults at their place and keeps the rest", () => {
    const text =
      '{ "margin": 1, "margins": { "top": "37", "tops": 2 }, "pageNumber": { "side": "left" }, "sealed": false }';
    assert.deepEqual(faults(text), [
      '"margin" 未知的设置“margin”',
      '"tops" 未知的设置“tops”',
      '"37" “天头（上边距）”应为10—80之间的数（mm）',
      '"left" “页码位置”应为outer、center',
    ]);
    assert.equal(profileOf([readProfile(text)]).sealed, false);
  });
  it("takes no name of a family that could leave a style sheet", () => {
    assert.equal(faults('{ "fonts": { "text": "仿宋\\"; } body {" } }').length, 1);
  });
  it("reads whatever it is given", () => {
    for (const text of ["", "[]", "1", "{", '{"fonts":[]}', '{"extends":3}', "\u0000"])
      assert.ok(readProfile(text).problems.length > 0, text);
  });
});

describe("deviations from the standard", () => {
  it("of the standard and its forms are none", () => {
    for (const profile of Object.values(FORMS)) assert.deepEqual(deviationsOf(profile), []);
  });
  it("name clause and both figures, tolerances obeyed", () => {
    const profile = profileOf([
      readProfile(
        '{ "margins": { "top": 37.8, "left": 30 }, "fonts": { "text": "FangSong", "title": "宋体" }, "pageNumber": { "side": "center" }, "head": { "mark": "清河市人民政府文件" } }',
      ),
    ]);
    assert.deepEqual(
      deviationsOf(profile).map(({ clause, standard, house }) => [clause, standard, house]),
      [
        ["5.2.1", "28 mm", "30 mm"],
        ["7.3.1", "方正小标宋简体", "宋体"],
        [null, "—", "清河市人民政府文件"],
        ["7.5", "outer", "center"],
      ],
    );
  });
});
