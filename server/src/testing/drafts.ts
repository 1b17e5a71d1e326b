import type { Neighbours } from "../model/neighbours";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { builtinRegistry } from "../units/builtin";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";

/** A snapshot of a fixture with the built-in units. */
export function snapshotOf(text: string): Snapshot {
  return makeSnapshot(text, builtinRegistry());
}

/** What a draft is told by others of its workspace, given by their texts. */
export function neighboursOf(beside: readonly string[] = []): Neighbours {
  const workspace = new Workspace();
  beside.forEach((other, i) => {
    workspace.set(String(i), draftFacts(snapshotOf(other)));
  });
  return workspace.neighboursOf("");
}

/** A small correct notice; `items` stand in its issued plan. */
export function notice(items: string): string {
  return [
    "清政办发〔2026〕12号",
    "清河市人民政府办公室关于印发《清河市2026年营商环境工作要点》的通知",
    "各县（市、区）人民政府，市直各单位：",
    "《清河市2026年营商环境工作要点》已经市人民政府同意，现印发给你们，请认真贯彻落实。",
    "清河市人民政府办公室",
    "2026年3月6日",
    "清河市2026年营商环境工作要点",
    items,
  ].join("\n");
}

/** The same text broken into lines of `width` Han characters, as extraction from PDF gives it. */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const pieces: string[] = [];
      for (let at = 0; at < line.length; at += width) pieces.push(line.slice(at, at + width));
      return pieces;
    })
    .join("\n\n");
}
