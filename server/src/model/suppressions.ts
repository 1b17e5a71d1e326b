import { squeeze } from "../text/chars";
import { lineAt } from "../text/lines";
import { countBefore } from "../text/sorted";
import type { Span } from "../text/span";
import type { Snapshot } from "./snapshot";

/**
 * A comment that switches rules off: `<!-- notice-disable-next-line docno/bracket -->`. The span is the comment's, in
 * file offsets.
 */
export interface Suppression extends Span {
  readonly kind: "next-line" | "block" | "file" | "text";
  /** Rule ids and groups; empty means all. */
  readonly names: readonly string[];
  /** File offsets that it covers. */
  readonly covers: Span;
  /** Kind text: the words at fault, spaces removed; they are hidden wherever they stand. */
  readonly text: string;
}

const OPEN = "<!--";
const CLOSE = "-->";
const COMMAND = /^\s*notice-(disable-next-line|disable-file|disable|enable|ignore)(?=\s|$)/;
/** A reason may follow the names: `… docno/bracket：原文如此`. */
const REASON = /\s--\s|[:：]/;

interface Command extends Span {
  readonly word: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** The switches of a draft in order of place. A block without its end runs to the end of the draft. */
export function suppressionsOf(snapshot: Snapshot): Suppression[] {
  const { text } = snapshot;
  const found: Suppression[] = [];
  /** The blocks that are open, by their names. */
  const open = new Map<string, Set<Command>>();
  const close = (command: Command, to: number): void => {
    for (const name of blockNames(command)) open.get(name)!.delete(command);
    found.push({
      ...place(command),
      kind: "block",
      names: command.names,
      covers: { from: command.to, to },
      text: "",
    });
  };
  for (const command of commandsOf(text)) {
    if (command.word === "disable") {
      for (const name of blockNames(command)) open.set(name, (open.get(name) ?? new Set()).add(command));
    } else if (command.word === "enable") {
      const ended = command.names.length > 0 ? command.names : [...open.keys()];
      for (const name of ended) for (const one of open.get(name) ?? []) close(one, command.from);
    } else if (command.word === "disable-next-line") {
      found.push({
        ...place(command),
        kind: "next-line",
        names: command.names,
        covers: nextText(snapshot, command.to),
        text: "",
      });
    } else {
      const kind = command.word === "ignore" ? "text" : "file";
      found.push({
        ...place(command),
        kind,
        names: command.names,
        covers: { from: 0, to: text.length },
        text: command.text,
      });
    }
  }
  for (const blocks of open.values()) for (const one of blocks) close(one, text.length);
  return found.sort((a, b) => a.from - b.from);
}

/** What an open block is found by: each of its names, or that it has none. */
const blockNames = ({ names }: Command): readonly string[] => (names.length > 0 ? names : [""]);

const place = ({ from, to }: Command): Span => ({ from, to });

/** Comments of the draft that are no switches, in file offsets; one without its end runs to the end of its line. */
export function plainComments(text: string): Span[] {
  return commentsOf(text)
    .filter(({ content }) => !commandIn(content))
    .map(({ from, to }) => ({ from, to }));
}

/** All comments, switches too. */
export function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  let at = text.indexOf(OPEN);
  while (at >= 0) {
    const end = text.indexOf(CLOSE, at + OPEN.length);
    if (end < 0) {
      const lineEnd = /[\r\n]|$/.exec(text.slice(at))!.index + at;
      found.push({ from: at, to: lineEnd, content: "" });
      break;
    }
    found.push({ from: at, to: end + CLOSE.length, content: text.slice(at + OPEN.length, end) });
    at = text.indexOf(OPEN, end + CLOSE.length);
  }
  return found;
}

interface Comment extends Span {
  readonly content: string;
}

const commandIn = (content: string): RegExpExecArray | null =>
  content.length < 400 ? COMMAND.exec(content) : null;

function commandsOf(text: string): Command[] {
  return commentsOf(text).flatMap(({ content, ...span }) => {
    const match = commandIn(content);
    return match ? [commandOf(match[1], content.slice(match[0].length), span)] : [];
  });
}

function commandOf(word: string, rest: string, span: Span): Command {
  const quoted = word === "ignore" ? quotedIn(rest) : null;
  const head = rest.slice(0, quoted?.from).split(REASON, 1)[0];
  const names = head.split(/[\s,，、]+/).filter((name) => name !== "");
  return { ...span, word, names, text: quoted ? squeeze(rest.slice(quoted.from + 1, quoted.to)) : "" };
}

const LONGEST_QUOTED = 200;

/** From the first mark that opens a quotation to the last that closes one in its line; null where there is none. */
function quotedIn(text: string): Span | null {
  const from = text.search(/[“"「]/);
  if (from < 0) return null;
  const line = text.slice(from + 2, from + 2 + LONGEST_QUOTED).split(/[\r\n]/, 1)[0];
  const close = Math.max(...["”", '"', "」"].map((mark) => line.lastIndexOf(mark)));
  return close < 0 ? null : { from, to: from + 2 + close };
}

/** From a comment to the end of the line that ends the next paragraph, or the one it stands in; empty where none follows. */
function nextText({ places: { ends }, lines }: Snapshot, from: number): Span {
  const next = countBefore(ends, (end) => end <= from);
  return { from, to: next < ends.length ? lines.ends[lineAt(lines, ends[next])] + 1 : from };
}
