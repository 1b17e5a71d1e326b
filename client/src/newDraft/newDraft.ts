import { commands, type Disposable, l10n, type QuickPickItem, Selection, window, workspace } from "vscode";
import {
  type OwnSeries,
  type OwnSeriesParams,
  type OwnSeriesResult,
  ownSeriesRequest,
} from "../../../server/src/lsp/protocol";
import { type Server, serverId } from "../client";
import { askChoice, askText, leaveOpen } from "./ask";
import { type Answers, dateOf, fill, firstGap, isDate, isNumber, titleOf } from "./fill";
import { KINDS, type Kind } from "./kinds";
import { type Ask, askAll, type Outcome } from "./steps";

interface Told extends Answers {
  readonly kind: Kind;
  /** The series that the chosen organ numbers its drafts in, where the workspace knows one. */
  readonly series?: OwnSeries | undefined;
}

/** What a caller knows already is not asked for; `kind` is an id of `KINDS`. */
export type NewDraftArguments = Partial<Answers> & { readonly kind?: string };

const RECIPIENTS = ["各县（市、区）人民政府，市直各单位", "各乡（镇）人民政府、街道办事处，县直各单位"];

/** `notice.newDraft`: asks step by step, then opens a draft that has not been saved, at the first gap. */
export function registerNewDraft(server: Server): Disposable {
  return commands.registerCommand("notice.newDraft", async (given: NewDraftArguments = {}) => {
    const today = new Date();
    const series = knownSeries(server, today.getFullYear());
    const { kind: id, ...answers } = given;
    const kind = KINDS.find((one) => one.id === id);
    const steps = stepsFor(series, today).filter(({ key }) => !(key === "kind" ? kind : key in answers));
    const told = await askAll<Told>(
      steps.map(({ ask }) => ask),
      { ...answers, ...(kind ? { kind } : {}) },
    );
    if (told) await open(told);
  });
}

/** The series of the workspace, the most used first; none where the server does not run. */
async function knownSeries(server: Server, year: number): Promise<readonly OwnSeries[]> {
  await server.start();
  const params = { year } satisfies OwnSeriesParams;
  return (await server.request<OwnSeriesResult>(ownSeriesRequest, params)) ?? [];
}

interface Step {
  readonly key: keyof Told;
  readonly ask: Ask<Told>;
}

function stepsFor(series: Promise<readonly OwnSeries[]>, today: Date): readonly Step[] {
  return [
    { key: "kind", ask: askKind },
    { key: "organ", ask: async (known, step, of) => askOrgan(await series, known, step, of) },
    { key: "number", ask: (known, step, of) => askNumber(today.getFullYear(), known, step, of) },
    { key: "matter", ask: askMatter },
    { key: "recipients", ask: askRecipients },
    { key: "date", ask: (known, step, of) => askDate(today, known, step, of) },
  ];
}

type Part = Promise<Outcome<Partial<Told>>>;
const title = (): string => l10n.t("New Draft");

/** A step's value under its name; going back and stopping stay what they are. */
function named<T>(outcome: Outcome<T>, name: (value: T) => Partial<Told>): Outcome<Partial<Told>> {
  return typeof outcome === "string" ? outcome : { value: name(outcome.value) };
}

async function askKind(known: Partial<Told>, step: number, of: number): Part {
  const items = KINDS.map((kind) => ({
    label: kind.name,
    description: kind.title("××", kind.example),
    draft: kind,
  }));
  const active = items.find(({ draft }) => draft === known.kind);
  const placeholder = l10n.t("What kind of draft?");
  const outcome = await askChoice({ title: title(), step, of, items, active, placeholder });
  return named(outcome, ({ draft }) => ({ kind: draft }));
}

async function askOrgan(series: readonly OwnSeries[], known: Partial<Told>, step: number, of: number): Part {
  type Item = QuickPickItem & { readonly series?: OwnSeries };
  const items: Item[] = series
    .filter(({ organ }) => organ !== "")
    .map((one) => ({ label: one.organ, description: one.next, series: one }));
  const typed = (label: string): Item => ({ label, description: l10n.t("another organ"), alwaysShow: true });
  const later: Item = { label: l10n.t("Later"), alwaysShow: true };
  const outcome = await askChoice<Item>({
    ...{ title: title(), step, of, typed },
    items: [...items, later],
    active: items.find(({ label }) => label === known.organ),
    placeholder: l10n.t("Which organ issues it? Choose, or type its full name."),
  });
  return named(outcome, (item) => ({ organ: item === later ? "" : item.label, series: item.series }));
}

async function askNumber(year: number, known: Partial<Told>, step: number, of: number): Part {
  const outcome = await askText({
    ...{ title: title(), step, of },
    value: known.series?.next ?? known.number ?? "",
    placeholder: `清政办发〔${year}〕1号`,
    prompt: () => {
      const last = known.series?.last;
      const told = last
        ? l10n.t("The last one of the workspace is {0}.", last)
        : l10n.t("The document number.");
      return `${told} ${leaveOpen()}`;
    },
    problem: (value) =>
      value === "" || isNumber(value)
        ? ""
        : l10n.t("A number is written like {0}.", `清政办发〔${year}〕1号`),
  });
  return named(outcome, (number) => ({ number }));
}

async function askMatter(known: Partial<Told>, step: number, of: number): Part {
  const { kind = KINDS[0], organ = "" } = known;
  const outcome = await askText({
    ...{ title: title(), step, of },
    value: known.matter ?? "",
    placeholder: kind.example,
    prompt: (matter) => l10n.t("Title: {0}", titleOf(kind, { organ, matter })),
    problem: (value) => (value.length > 100 ? l10n.t("That is too long for a title.") : ""),
  });
  return named(outcome, (matter) => ({ matter }));
}

async function askRecipients(known: Partial<Told>, step: number, of: number): Part {
  const later = { label: l10n.t("Later"), alwaysShow: true };
  const items = RECIPIENTS.map((label): QuickPickItem => ({ label }));
  const outcome = await askChoice<QuickPickItem>({
    ...{ title: title(), step, of },
    items: [...items, later],
    active: items.find(({ label }) => label === known.recipients),
    placeholder: l10n.t("To whom does it go? Choose, or type the recipients."),
    typed: (label) => ({ label, alwaysShow: true }),
  });
  return named(outcome, (item) => ({ recipients: item === later ? "" : item.label }));
}

async function askDate(today: Date, known: Partial<Told>, step: number, of: number): Part {
  const outcome = await askText({
    ...{ title: title(), step, of },
    value: known.date ?? dateOf(today),
    placeholder: dateOf(today),
    prompt: () => `${l10n.t("The date of signature.")} ${leaveOpen()}`,
    problem: (value) =>
      value === "" || isDate(value) ? "" : l10n.t("A date is written like {0}.", dateOf(today)),
  });
  return named(outcome, (date) => ({ date }));
}

async function open(told: Told): Promise<void> {
  const text = fill(told.kind, told);
  const document = await workspace.openTextDocument({ language: serverId, content: text });
  const editor = await window.showTextDocument(document);
  const { from, to } = firstGap(text);
  editor.selection = new Selection(document.positionAt(from), document.positionAt(to));
  editor.revealRange(editor.selection);
}
