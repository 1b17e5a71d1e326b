import assert from "node:assert/strict";
import { test } from "node:test";
import file from "../../snippets/notice.json";

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const snippets: readonly [string, Snippet][] = Object.entries(file);

const TODAY: Record<string, string> = {
  $CURRENT_YEAR: "2026",
  "${CURRENT_YEAR}": "2026",
  "${CURRENT_MONTH/^0//}": "5",
  "${CURRENT_DATE/^0//}": "12",
  "${TM_SELECTED_TEXT}": "",
};

/** What stands in the editor when every stop is left as it is; first choices are taken. */
function expand(body: readonly string[]): string {
  let text = body.join("\n");
  for (const [variable, value] of Object.entries(TODAY)) text = text.replaceAll(variable, value);
  const values = new Map<string, string>();
  text = text.replace(
    /\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$\{(\d+):([^{}]*)\}/g,
    (_, choice, first, stop, value) => {
      values.set(choice ?? stop, first ?? value);
      return first ?? value;
    },
  );
  return text.replace(/\$(\d+)/g, (_, stop) => values.get(stop) ?? "");
}

function stopsOf(body: readonly string[]): number[] {
  const stops = [...body.join("\n").matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
  return [...new Set(stops)].sort((a, b) => a - b);
}

for (const [name, { prefix, body, description }] of snippets) {
  const text = expand(body);
  const isSwitch = text.startsWith("<!--");

  test(`${name}: prefixes in Chinese, Pinyin initials and English`, () => {
    assert.match(prefix[0], /[^a-z]/);
    assert.match(prefix.at(-2) ?? "", /^[a-z]{2,6}$/);
    assert.match(prefix.at(-1) ?? "", /^[a-z][a-z0-9-]+$/);
    assert.match(description, /^[^A-Za-z]+　[A-Z][\w ,]+/);
  });

  test(`${name}: stops are counted from 1 without a gap and end in $0`, () => {
    const stops = stopsOf(body);
    assert.deepEqual(
      stops,
      stops.map((_, index) => index),
    );
  });

  test(`${name}: expands to right text`, () => {
    assert.doesNotMatch(text, /[${}|]/, "a variable, stop or choice is left over");
    for (const [open, close] of ["（）", "《》", "〔〕", "“”"]) {
      assert.equal(text.split(open).length, text.split(close).length, `${open}${close}`);
    }
    if (!isSwitch) assert.doesNotMatch(text.replace(/\d\./g, ""), /[!-/:-@[-`]/, "a half-width mark");
    assert.doesNotMatch(text, /0\d月|月0\d日/, "a date with a leading zero");
    assert.doesNotMatch(text, /[ \t\u3000]$/m, "white space at the end of a line");
  });
}

test("no two snippets share an English or a Pinyin prefix", () => {
  const all = snippets.flatMap(([, { prefix }]) => prefix.slice(-2));
  assert.equal(new Set(all).size, all.length);
});
