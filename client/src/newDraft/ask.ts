import { l10n, QuickInputButtons, type QuickPickItem, window } from "vscode";
import type { Outcome } from "./steps";

interface Frame {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

export interface TextQuestion extends Frame {
  readonly value: string;
  readonly prompt: (value: string) => string;
  readonly placeholder: string;
  /** Why a text cannot be taken; empty where it can. */
  readonly problem: (value: string) => string;
}

export interface ChoiceQuestion<I extends QuickPickItem> extends Frame {
  readonly placeholder: string;
  readonly items: readonly I[];
  readonly active?: I | undefined;
  /** Makes an item of what was typed, where another than those listed may be taken. */
  readonly typed?: (text: string) => I;
}

/** Asks for a line of text, with a button that goes back. */
export function askText(question: TextQuestion): Promise<Outcome<string>> {
  const box = window.createInputBox();
  const problemOf = (value: string): string => question.problem(value.trim());
  box.value = question.value;
  box.placeholder = question.placeholder;
  box.prompt = question.prompt(question.value);
  box.onDidChangeValue((value) => {
    box.prompt = question.prompt(value.trim());
    box.validationMessage = problemOf(value);
  });
  return settle(box, question, (accept) =>
    box.onDidAccept(() => {
      box.validationMessage = problemOf(box.value);
      if (!box.validationMessage) accept(box.value.trim());
    }),
  );
}

/** Asks for one of several, with a button that goes back. */
export function askChoice<I extends QuickPickItem>(question: ChoiceQuestion<I>): Promise<Outcome<I>> {
  const list = window.createQuickPick<I>();
  const { items, active, typed } = question;
  list.items = items;
  list.placeholder = question.placeholder;
  list.matchOnDescription = true;
  if (active) list.activeItems = [active];
  if (typed)
    list.onDidChangeValue((text) => {
      const own = text.trim();
      const isKnown = own === "" || items.some(({ label }) => label === own);
      list.items = isKnown ? items : [typed(own), ...items];
    });
  return settle(list, question, (accept) =>
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      if (chosen) accept(chosen);
    }),
  );
}

type Input = ReturnType<typeof window.createInputBox> | ReturnType<typeof window.createQuickPick>;

function settle<T>(
  input: Input,
  { title, step, of }: Frame,
  listen: (accept: (value: T) => void) => void,
): Promise<Outcome<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const end = (outcome: Outcome<T>): void => {
      resolve(outcome);
      input.dispose();
    };
    input.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) end("back");
    });
    input.onDidHide(() => end("cancel"));
    listen((value) => end({ value }));
    input.show();
  });
}

/** What an optional question says. */
export const leaveOpen = (): string => l10n.t("Leave it empty to fill it in later.");
