import type { Connection } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace";
import type { Client } from "./client";
import type { Checked, Draft } from "./drafts";
import type { Exporters, Importers, RuleTexts } from "./host";
import type { Setup } from "./settings";
import type { SideTables } from "./sideTables";

/** Gives the draft of a URI as it is now, or null when it is not open. */
export type Look = (uri: string) => Promise<Checked | null>;

/** What else a feature may ask for. */
export interface Surroundings {
  /** A draft as `Look` gives it, but not checked: for answers that somebody waits for at the keyboard. */
  readonly read: (uri: string) => Promise<Draft | null>;
  /** The shared symbols of all drafts of the workspace, the open ones (but `except`, which saves its reading) as they are now. */
  readonly workspace: (except?: string) => Promise<Workspace>;
  /** A draft as `Look` gives it; that of its file where it is not open. */
  readonly lookAtFile: Look;
  /** Resolves when the drafts that lay in the workspace at the start have been read. */
  readonly settled: () => Promise<void>;
  /** The text of a draft: the open one, else that of its file; null where there is none. */
  readonly textOf: (uri: string) => Promise<string | null>;
  /** The version of an open draft; null where it is not open. */
  readonly versionOf: (uri: string) => number | null;
  /** What holds for drafts where a URI lies. */
  readonly setupOf: (uri: string) => Promise<Setup>;
  /** What the client said at start. */
  readonly client: Client;
  /** The tables of tasks beside drafts. */
  readonly sideTables: SideTables;
  /** What makes files, loaded on first use. */
  readonly exporters: () => Promise<Exporters>;
  /** What rules say of themselves, loaded on first use. */
  readonly ruleTexts: () => Promise<RuleTexts>;
  /** What reads Word files, loaded on first use. */
  readonly importers: () => Promise<Importers>;
}

/** How a feature answers; what it promises stands in `capabilities.ts`. Every handler converts in, calls, converts out. */
export interface Feature {
  readonly register: (connection: Connection, look: Look, around: Surroundings) => void;
}
