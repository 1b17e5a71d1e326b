/** What a terminal obeys, and what turns the order of letters round: a name or a draft may hold any of it. */
const OBEYED = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A text for one line of a terminal: such characters as they are written in a program. */
export const printable = (text: string): string =>
  text.replace(OBEYED, (character) =>
    character === "\n" ? "\\n" : `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
