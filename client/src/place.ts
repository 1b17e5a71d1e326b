/** Line and character from 0, as LSP has them. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * A position of VS Code as plain data, for whatever is sent: a web worker is given a copy of an object's own fields, which
 * VS Code names otherwise.
 */
export const placeFrom = ({ line, character }: Place): Place => ({ line, character });
