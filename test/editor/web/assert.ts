/** Stands in for node:assert/strict in a worker: as much of it as these suites use, for plain values. */

class AssertionError extends Error {}

function fail(what: string, actual: unknown, expected: unknown, message?: string): never {
  const shown = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);
  throw new AssertionError(`${message ?? what}\nactual ${shown(actual)}\nexpected ${shown(expected)}`);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail("not true", value, true, message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail("not equal", actual, expected, message);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    fail("not deeply equal", actual, expected, message);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail("no match", text, String(pattern), message);
}

const assert = { ok, equal, deepEqual, match };
// What stands in for a module with a default export has one.
// biome-ignore lint/style/noDefaultExport: see above
export default assert;
