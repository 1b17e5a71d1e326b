import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getHeapSpaceStatistics } from "node:v8";
import { youngCollector } from "./nodeGarbage";

/** How much of the room for what is young is taken. */
function share(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")!;
  return young.space_used_size / (young.space_used_size + young.space_available_size);
}

/** Leaves objects behind that nobody holds, until at least half of the room is taken. */
function litter(): void {
  for (let i = 0; share() < 0.5; i++) void JSON.stringify({ i, name: "清河市民政局".repeat(20) }).split("");
}

describe("the collector of what is young", () => {
  it("empties the room where much of it is taken", () => {
    const collect = youngCollector();
    assert.ok(collect !== null);
    // What is alive is moved out of the room only the second time it is found so.
    for (let i = 0; i < 3; i++) {
      litter();
      collect();
    }
    assert.ok(share() < 0.4, `${share()} of the room is taken`);
  });

  it("leaves it alone where there is room enough", () => {
    let asked = 0;
    const scope = globalThis as { gc?: () => void };
    scope.gc = () => asked++;
    try {
      const collect = youngCollector()!;
      litter();
      collect();
      assert.equal(asked, 1);
      delete scope.gc;
      youngCollector()!();
      youngCollector()!();
      assert.ok(share() < 0.4);
      collect();
      assert.equal(asked, 1);
    } finally {
      delete scope.gc;
    }
  });

  it("shows no other script the collector", () => {
    youngCollector()?.();
    assert.equal(typeof (globalThis as { gc?: unknown }).gc, "undefined");
  });
});
