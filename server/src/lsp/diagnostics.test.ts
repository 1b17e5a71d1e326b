import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Connection, PublishDiagnosticsParams } from "vscode-languageserver";
import { clientOf } from "./client";
import { diagnosticsOn } from "./diagnostics";
import { Pace } from "./pace";

const URI = "file:///w/a.notice";

/** Diagnostics whose checks are counted and wait for `go`. */
function counted() {
  const sent: PublishDiagnosticsParams[] = [];
  const looks: (() => void)[] = [];
  const connection = {
    languages: { diagnostics: { on: () => undefined } },
    sendDiagnostics: async (params: PublishDiagnosticsParams) => void sent.push(params),
  } as unknown as Connection;
  const pace = new Pace(
    () => 0,
    async () => undefined,
  );
  const lookInSteps = (): Promise<null> => new Promise((resolve) => looks.push(() => resolve(null)));
  let version = 1;
  const diagnostics = diagnosticsOn(
    connection,
    { lookInSteps, versionOf: () => version, pace },
    clientOf({ processId: null, rootUri: null, capabilities: {} }),
    { ripe: (_uri, _version, found) => found },
  );
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    sent,
    looks,
    settle,
    push: (of: number): Promise<void> => {
      version = of;
      return diagnostics.push({ uri: URI, version: of });
    },
    go: async (): Promise<void> => {
      await settle();
      looks.at(-1)?.();
      await settle();
    },
  };
}

describe("findings that are pushed", () => {
  it("asked for ten times while they are looked for, are looked for once more", async () => {
    const { looks, push, go, sent } = counted();
    const pushes = Array.from({ length: 10 }, () => push(1));
    for (let i = 0; i < 3; i++) await go();
    await Promise.all(pushes);
    assert.equal(looks.length, 2);
    assert.equal(sent.length, 2);
  });
  it("of a later version do not wait for those before", async () => {
    const { looks, push, go, sent, settle } = counted();
    void push(1);
    await settle();
    void push(2);
    await go();
    assert.equal(looks.length, 2);
    assert.deepEqual(
      sent.map(({ version }) => version),
      [2],
    );
  });
  it("asked for afterwards, are looked for anew", async () => {
    const { looks, push, go } = counted();
    for (let i = 0; i < 2; i++) {
      const pushed = push(1);
      await go();
      await pushed;
    }
    assert.equal(looks.length, 2);
  });
});
