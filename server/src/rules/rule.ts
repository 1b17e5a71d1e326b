import type { BorneNumber, Neighbours } from "../model/neighbours";
import type { PageFacts } from "../model/pageFacts";
import type { Snapshot } from "../model/snapshot";
import type { Suppression } from "../model/suppressions";
import type { Laid } from "../page/lay";
import type { Body, Layout, Paragraph, Role } from "../syntax/tree";
import type { TextEdit } from "../text/edits";
import type { Span } from "../text/span";
import type { Dictionary } from "./config";

export type Severity = "error" | "warning" | "info" | "hint";
export type Level = Severity | "off";

/** Chinese first: what a drafter reads. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** An edit of a paragraph's logical text (UTF-16 offsets). */
export interface LogicalEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface FixDraft<E> {
  readonly title: Text;
  readonly edits: readonly E[];
}

/** What a paragraph rule reports: offsets in the paragraph's logical text. */
export interface ParagraphReport {
  readonly from: number;
  readonly to: number;
  readonly message: Text;
  readonly fix?: FixDraft<LogicalEdit> | undefined;
  /** Only where the catalogue gives one rule several severities; else the rule's own. */
  readonly severity?: Severity | undefined;
}

export interface PlacedEdit extends LogicalEdit {
  readonly paragraph: Paragraph;
}

/** What a document rule reports: the same with the paragraph named. */
export interface DocumentReport {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly message: Text;
  readonly fix?: FixDraft<PlacedEdit> | undefined;
  readonly severity?: Severity | undefined;
  readonly related?: readonly {
    readonly paragraph: Paragraph;
    readonly from: number;
    readonly to: number;
    readonly message: Text;
  }[];
  /** Places in other drafts. */
  readonly elsewhere?: readonly { readonly at: BorneNumber; readonly message: Text }[];
}

/**
 * Input and output in one place. `bad` has ⟦ ⟧ around each stretch that must be reported; `good` is what the fixes
 * make of it (or, where the rule has no fix, a right text). Several lines make several paragraphs.
 */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** The rule mends others of its faults, but of this one it cannot know what was meant. */
  readonly byHand?: true;
  /** Other drafts of the workspace, for rules that look across drafts. */
  readonly beside?: readonly string[];
  /** The pages of the Word file, for rules that look at them: of the bad one, and of the good one. */
  readonly page?: { readonly bad: PageSample; readonly good: PageSample };
}

/** Pages of a Word file as an example tells of them; what is left out is not known. */
export interface PageSample extends Partial<Omit<PageFacts, "runs">> {
  /** In words, for the rule's page. */
  readonly says: string;
  /** How whole paragraphs look, by their number from 0. */
  readonly looks?: readonly {
    readonly paragraph: number;
    readonly font: string | null;
    readonly size: number | null;
  }[];
}

/** How binding the source is; a convention is never called a provision. */
export type Force = "standard" | "regulation" | "convention";

interface RuleBase {
  /** `group/name`, as in the catalogue. */
  readonly id: string;
  readonly level: Level;
  /** safe: may run on save; confirm: offered as a quick fix only; none: the rule offers no fix. */
  readonly fix: "safe" | "confirm" | "none";
  readonly title: Text;
}

/** What tells of a rule and proves it, but takes no part in checking. */
export interface RuleTexts {
  /** Source with clause, or “conv” with what it rests on. */
  readonly basis: string;
  readonly force: Force;
  /** Why it matters, for the rule's page. */
  readonly why: Text;
  readonly examples: readonly Example[];
  /** Texts that look wrong but are right: the traps of the catalogue. */
  readonly silent: readonly string[];
  /** Traps that are pages of Word files. */
  readonly silentPages?: readonly { readonly text: string; readonly page: PageSample }[];
}

/** Characters, or a sum of traits (model/marks/traits.ts), one of which must be there. */
export type Need = string | number;

/**
 * Sees one paragraph and nothing else, so its reports are kept while the paragraph stays the same. It may read `body`,
 * `role` and `layout` only.
 */
export interface ParagraphRule extends RuleBase {
  readonly scope: "paragraph";
  /**
   * What the rule has nothing to say without: of each string one character at least, of each sum of traits (`TRAIT`) one. The
   * runner passes over paragraphs that lack them, so that a rule about something rare costs nothing elsewhere.
   */
  readonly needs: readonly Need[];
  readonly check: (input: {
    readonly body: Body;
    readonly role: Role;
    readonly layout: Layout;
  }) => Iterable<ParagraphReport>;
}

/** Sees the whole draft, and what the other drafts of the workspace tell it. */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  /**
   * The rule is run only where some paragraph, whatever its role, has all of these (see `ParagraphRule`) and is what it seeks; so one
   * about something rare costs most drafts nothing, and a key nothing at all.
   */
  readonly needs?: readonly Need[];
  readonly seeks?: (body: Body) => boolean;
  /** The rule is run only where this holds. Asked once for all rules that ask the same. */
  readonly asks?: (snapshot: Snapshot) => boolean;
  readonly check: (snapshot: Snapshot, neighbours: Neighbours) => Iterable<DocumentReport>;
}

/** What a file rule reports: offsets in the file as it is on disk. */
export interface FileReport extends Span {
  readonly message: Text;
  readonly fix?: FixDraft<TextEdit> | undefined;
  readonly severity?: Severity | undefined;
}

/** Sees physical lines: for layout (`layout/`) alone, since every other rule would get line ends wrong. */
export interface FileRule extends RuleBase {
  readonly scope: "file";
  readonly check: (snapshot: Snapshot) => Iterable<FileReport>;
}

/** What the runner knows of the switches in a draft once all other rules have run. */
export interface Switches {
  readonly all: readonly Suppression[];
  /** Those that hid nothing although what they name is on. */
  readonly unused: readonly Suppression[];
  readonly isName: (name: string) => boolean;
}

/** About the switches of a draft (`<!-- notice-disable … -->`), not about its text. */
export interface SwitchRule extends RuleBase {
  readonly scope: "switches";
  readonly check: (switches: Switches, text: string) => Iterable<FileReport>;
}

/** Looks for words that the configuration brings along. */
export interface DictionaryRule extends RuleBase {
  readonly scope: "dictionary";
  readonly check: (snapshot: Snapshot, dictionary: Dictionary) => Iterable<DocumentReport>;
}

/**
 * Sees the pages as they will be printed: run only where the draft has its own red head and is no copy of a printed text, for else
 * nobody knows what will stand on which page.
 */
export interface PageRule extends RuleBase {
  readonly scope: "page";
  readonly check: (laid: Laid) => Iterable<DocumentReport>;
}

/** A rule as the bundles carry it: what its page tells stands in a script of its own (ruleTexts.ts). */
export type BareRule = ParagraphRule | DocumentRule | FileRule | SwitchRule | DictionaryRule | PageRule;

/** A rule as its file has it. */
export type Rule = BareRule & RuleTexts;

/** The group of a rule id: what stands before the stroke. */
export function groupOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
