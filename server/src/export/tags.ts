/** Tags of XML found by their marks: workbooks come from anywhere, and expressions over them take quadratic time on broken ones. */
export interface Tag {
  readonly from: number;
  /** From `<` to `>`. */
  readonly text: string;
}

/** The opening tags of elements of a name, in order. */
export function* tagsIn(xml: string, name: string): Generator<Tag> {
  const open = `<${name}`;
  for (let from = xml.indexOf(open); from >= 0; ) {
    const end = xml.indexOf(">", from);
    if (end < 0) return;
    if (" \t\r\n/>".includes(xml[from + open.length])) yield { from, text: xml.slice(from, end + 1) };
    from = xml.indexOf(open, end + 1);
  }
}

/** The value of an attribute as it is written; null where the tag has none of the name. */
export function attributeOf({ text }: Pick<Tag, "text">, name: string): string | null {
  const start = `${name}="`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (!" \t\r\n".includes(text[at - 1])) continue;
    const from = at + start.length;
    const end = text.indexOf('"', from);
    return end < 0 ? null : text.slice(from, end);
  }
  return null;
}

/** The first tag of a name whose attribute has a value. */
export function tagWith(xml: string, name: string, attribute: string, value: string): Tag | null {
  for (const tag of tagsIn(xml, name)) if (attributeOf(tag, attribute) === value) return tag;
  return null;
}
