import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompletionItem, CompletionList, Position, TextDocument, TextEditor } from "vscode";
import { ListPlace } from "./listPlace";

const SHOWN: CompletionItem[] = [{ label: "市民政局" }];

/** A draft of one line, what was typed into it, and a list asked for behind that. */
function draftOf(first: string) {
  let text = first;
  const document = { lineAt: () => ({ text }) } as unknown as TextDocument;
  const cursor = (): Position => ({ line: 0, character: text.length }) as Position;
  const place = new ListPlace();
  return {
    type: (more: string) => {
      text += more;
    },
    ask: (answer: Promise<CompletionItem[] | CompletionList | null>) =>
      place.follow(document, cursor(), answer),
    isLate: () => place.isLate({ document, selection: { active: cursor() } } as TextEditor),
    isLateElsewhere: () =>
      place.isLate({ document: { ...document }, selection: { active: cursor() } } as TextEditor),
  };
}

describe("a list of completions", () => {
  it("fits where it was asked for, and is late where more was typed behind it", async () => {
    const draft = draftOf("（市");
    assert.equal(draft.isLate(), false, "nothing was asked for");
    await draft.ask(Promise.resolve(SHOWN));
    assert.equal(draft.isLate(), false);
    draft.type("民政局负责）");
    assert.equal(draft.isLate(), true);
    assert.equal(draft.isLateElsewhere(), false, "another draft");
  });

  it("is late until the answer for what is typed has come", async () => {
    const draft = draftOf("（市");
    await draft.ask(Promise.resolve({ items: SHOWN }));
    draft.type("民");
    let answer = (_: CompletionItem[]): void => {};
    const next = draft.ask(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    assert.equal(draft.isLate(), true);
    answer(SHOWN);
    await next;
    assert.equal(draft.isLate(), false);
  });

  it("of which nothing is ours is left to who made it", async () => {
    const draft = draftOf("通");
    for (const none of [null, [], { items: [] }]) {
      await draft.ask(Promise.resolve(none));
      draft.type("知");
      assert.equal(draft.isLate(), false);
    }
    await assert.rejects(draft.ask(Promise.reject(new Error("the server is gone"))));
    draft.type("稿");
    assert.equal(draft.isLate(), false);
  });
});
