/** Fields (ECMA-376 Part 1, 17.16) whose result is no text of the notice: page numbers, tables of contents, index entries. */
const DROPPED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TC|XE|INDEX|RD|PRINTDATE|SAVEDATE)\b/i;
const CONTENTS = /^\s*(?:TOC|INDEX)\b/i;

interface Field {
  instruction: string;
  inResult: boolean;
}

/** True for a field whose result is left out. */
export const isDropped = (instruction: string): boolean => DROPPED.test(instruction);

/** The fields that are open while a document is read. */
export class Fields {
  readonly #open: Field[] = [];

  mark(type: string | undefined): void {
    if (type === "begin") this.#open.push({ instruction: "", inResult: false });
    else if (type === "end") this.#open.pop();
    else {
      const field = this.#open.at(-1);
      if (field) field.inResult = true;
    }
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult && field.instruction.length < 1000) field.instruction += text;
  }

  /** True where text is an instruction, or the result of a field that is left out. */
  get hides(): boolean {
    return this.#open.some(({ instruction, inResult }) => !inResult || isDropped(instruction));
  }

  /** Only contents and indexes go on over paragraphs: whatever else was not closed must not hide what follows. */
  endParagraph(): void {
    while (this.#open.length > 0) {
      const { instruction, inResult } = this.#open[this.#open.length - 1];
      if (inResult && (CONTENTS.test(instruction) || !isDropped(instruction))) return;
      this.#open.pop();
    }
  }
}
