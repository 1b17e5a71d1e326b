import type { TextDocuments } from "vscode-languageserver";
import type { Neighbours } from "../model/neighbours";
import type { Degradation } from "./degrade";
import { type Case, type Checked, checkOnce, type Draft, Drafts } from "./drafts";
import type { Host } from "./host";
import type { OpenText } from "./openText";
import { Pace } from "./pace";
import type { Settings, Setup } from "./settings";
import type { SideTables } from "./sideTables";
import type { WorkspaceDrafts } from "./workspaceDrafts";

/** All that says how a draft is to be judged. */
export interface Grounds {
  readonly documents: TextDocuments<OpenText>;
  readonly settings: Settings;
  readonly workspace: WorkspaceDrafts;
  readonly sideTables: SideTables;
  readonly degradation: Degradation;
  readonly host: Pick<Host, "readFile">;
}

/** Reads and checks drafts as they are now, each by its settings and by what lies around it. */
export class Judge {
  readonly #drafts = new Drafts();
  readonly pace = new Pace(
    () => performance.now(),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );

  constructor(private readonly grounds: Grounds) {}

  /** An open draft, not checked; null where it is not open. */
  async read(uri: string): Promise<Draft | null> {
    const { documents, settings } = this.grounds;
    const setup = await settings.for(uri);
    const document = documents.get(uri);
    return document ? this.#drafts.read(document, setup) : null;
  }

  /** An open draft with its findings; null where it is not open. */
  async look(uri: string): Promise<Checked | null> {
    const found = await this.#caseOf(uri);
    return found && this.#drafts.check(found);
  }

  /** As `look`, but gives way to others now and then, and ends with null once nobody wants it. */
  async lookInSteps(uri: string, isWanted: () => boolean): Promise<Checked | null> {
    const found = await this.#caseOf(uri);
    return found && this.#drafts.checkInSteps(found, () => this.pace.pause(), isWanted);
  }

  /** As `look`; a draft that is not open is read from its file. */
  async lookAtFile(uri: string): Promise<Checked | null> {
    const { settings, workspace, host } = this.grounds;
    const open = await this.look(uri);
    if (open) return open;
    const text = await host.readFile(uri);
    if (text === null) return null;
    const setup = await settings.for(uri);
    return checkOnce(text, setup, await this.#neighboursOf(uri, setup), workspace.generation);
  }

  versionOf(uri: string): number | null {
    return this.grounds.documents.get(uri)?.version ?? null;
  }

  /** The text of an open draft, else that of its file; null where there is none. */
  async textOf(uri: string): Promise<string | null> {
    const { documents, host } = this.grounds;
    return documents.get(uri)?.text.toString() ?? host.readFile(uri);
  }

  /** Lets go of a draft that was closed. */
  close(uri: string): void {
    this.#drafts.close(uri);
  }

  async #caseOf(uri: string): Promise<Case | null> {
    const { documents, settings, workspace, sideTables, degradation } = this.grounds;
    const setup = await settings.for(uri);
    const around = await this.#neighboursOf(uri, setup);
    const sideTable = (await sideTables.for(uri))?.table ?? null;
    const document = documents.get(uri);
    if (!document) return null;
    degradation.note(uri, document.text.length, setup.config.language);
    return { document, setup, neighbours: { ...around, sideTable }, generation: workspace.generation };
  }

  async #neighboursOf(uri: string, { citations }: Setup): Promise<Neighbours> {
    const symbols = await this.grounds.workspace.current(uri);
    return { ...symbols.neighboursOf(uri), listed: citations };
  }
}
