import { splitUnits } from "../syntax/unitList";

/** The units of a table's cell, however they are divided: by marks, by white space, by <br>. */
export function namesIn(cell: string): string[] {
  const broken = cell.replace(/<br\s{0,2}\/?>/gi, "、");
  const text = /[、，,；;]/.test(broken) ? broken.replace(/\s/g, "") : broken.trim().replace(/\s+/g, "、");
  const names = splitUnits(text, 0, text.length, "support", 0)
    .filter(({ kind, name }) => kind !== "person" && !/^[/／—\-－无]+$/.test(name))
    .map(({ name }) => name);
  return [...new Set(names)];
}
