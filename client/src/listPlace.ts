import type {
  CompletionItem,
  CompletionList,
  Position,
  ProviderResult,
  TextDocument,
  TextEditor,
} from "vscode";

type Offered = CompletionItem[] | CompletionList;

/** A list that was asked for. */
interface Asked {
  readonly document: TextDocument;
  /** The line up to the cursor. */
  readonly before: string;
  readonly line: number;
  state: "waiting" | "empty" | "shown";
}

/**
 * Where the list of completions that the editor shows belongs. VS Code leaves the list for what was typed before on the screen
 * until the next one comes. An entry taken from it then would replace all that was typed meanwhile.
 */
export class ListPlace {
  #asked: Asked | null = null;

  /** Notes where a list was asked for and when it has come; gives what `answer` gives. */
  async follow(
    document: TextDocument,
    position: Position,
    answer: ProviderResult<Offered>,
  ): Promise<Offered | null | undefined> {
    const asked: Asked = { ...placeOf(document, position), state: "waiting" };
    this.#asked = asked;
    try {
      const given = await answer;
      asked.state = entriesOf(given).length > 0 ? "shown" : "empty";
      return given;
    } catch (error) {
      asked.state = "empty";
      throw error;
    }
  }

  /** True where the list was made for another text than the one before the cursor; what others offer is theirs. */
  isLate({ document, selection }: TextEditor): boolean {
    const asked = this.#asked;
    if (asked?.document !== document || asked.state === "empty") return false;
    const { before, line } = placeOf(document, selection.active);
    return asked.state === "waiting" || asked.line !== line || asked.before !== before;
  }
}

function placeOf(document: TextDocument, { line, character }: Position): Omit<Asked, "state"> {
  return { document, line, before: document.lineAt(line).text.slice(0, character) };
}

function entriesOf(given: Offered | null | undefined): readonly CompletionItem[] {
  if (!given) return [];
  return "items" in given ? given.items : given;
}
