import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { Pauses } from "./pauses";

describe("pauses between keys", () => {
  it("are used once each, and not before they are long enough", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      let collected = 0;
      const pauses = new Pauses(() => collected++);
      for (let i = 0; i < 5; i++) {
        pauses.typed();
        mock.timers.tick(20);
      }
      assert.equal(collected, 0);
      mock.timers.tick(100);
      assert.equal(collected, 1);
      pauses.typed();
      mock.timers.tick(100);
      assert.equal(collected, 2);
    } finally {
      mock.timers.reset();
    }
  });

  it("are nothing to a host that has no collector", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      new Pauses(null).typed();
      mock.timers.tick(100);
    } finally {
      mock.timers.reset();
    }
  });
});
