import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Frames } from "./frames";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const framed = (body: string): string => `Content-Length: ${bytesOf(body).length}\r\n\r\n${body}`;

describe("frames of messages", () => {
  it("that are sound pass, however they are cut", () => {
    const messages = fc.array(fc.string({ unit: "binary" }), { maxLength: 8 });
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 40 }), (bodies, step) => {
        const bytes = bytesOf(bodies.map(framed).join(""));
        const frames = new Frames();
        for (let at = 0; at < bytes.length; at += step)
          assert.equal(frames.fault(bytes.subarray(at, at + step)), null);
      }),
    );
  });
  for (const sound of [
    "content-length:2\r\n\r\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 0\r\n\r\n",
  ])
    it(`pass: ${JSON.stringify(sound)}`, () =>
      assert.equal(new Frames().fault(bytesOf(sound + framed("{}"))), null));
  for (const broken of [
    "Content-Length: abc\r\n\r\n{}",
    "Content-Lenght: 2\r\n\r\n{}",
    "Content-Length: -2\r\n\r\n{}",
    "Content-Length: 99999999999\r\n\r\n{}",
    "Content-Length: 600000000\r\n\r\n{}",
    '{"jsonrpc":"2.0"}\r\n\r\n',
    'Content-Length: 1\r\n\r\n{"jsonrpc":"2.0"}',
    'Content-Length: 40\r\n\r\n{"jsonrpc":"2.0"}',
    "hello\n".repeat(1000),
  ])
    it(`are told broken: ${JSON.stringify(broken.slice(0, 60))}`, () => {
      const frames = new Frames();
      const faults = [framed("{}"), broken, framed('{"id":1}'), framed('{"id":2}')].map((text) =>
        frames.fault(bytesOf(text)),
      );
      assert.equal(faults[0], null);
      assert.ok(faults.slice(1).some((fault) => fault !== null));
    });
});
