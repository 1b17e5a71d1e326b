import type { Connection } from "vscode-languageserver";
import type { Client } from "./client";
import type { Diagnostics } from "./diagnostics";

/** Open drafts are told of changes in others when those have come to rest. */
const REFRESH_MS = 400;

interface Open {
  readonly uri: string;
  readonly version: number;
}

/** Sends the findings of open drafts anew where the settings, or what other drafts say, have changed. */
export class Recheck {
  #rounds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `guard` takes what is not waited for. */
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly diagnostics: Diagnostics,
    private readonly open: () => readonly Open[],
    private readonly guard: (work: Promise<unknown>) => void,
  ) {}

  now(): void {
    if (this.client.pulls && this.client.refreshes) this.connection.languages.diagnostics.refresh();
    if (!this.client.pulls) this.guard(this.#pushAll());
  }

  /** When nothing more has come for a while. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), REFRESH_MS);
  }

  /** One after the other, with a turn for what the client asks in between; left to the next round where that begins meanwhile. */
  async #pushAll(): Promise<void> {
    const own = ++this.#rounds;
    for (const document of this.open()) {
      if (own !== this.#rounds) return;
      await this.diagnostics.push(document).catch((error) => this.guard(Promise.reject(error)));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}
