/** Where `literal` occurs in `text`: offsets of its first characters, ascending, not overlapping. */
export function occurrences(text: string, literal: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
    found.push(at);
  return found;
}
