import type { Connection, ServerCapabilities } from "vscode-languageserver";
import type { Checked } from "./drafts";

/** Gives the draft of a URI as it is now, or null when it is not open. */
export type Look = (uri: string) => Promise<Checked | null>;

/** A feature: what it promises at start, and how it answers. Every handler converts in, calls, converts out. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (connection: Connection, look: Look) => void;
}
