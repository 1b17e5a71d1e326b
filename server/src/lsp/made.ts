import type { Language } from "../rules/config";
import type { Surroundings } from "./feature";

/** What `work` makes; where that would be too much for one file, why, in the user's language. Other errors are thrown on. */
export async function madeOrProblem<T>(
  around: Surroundings,
  language: Language,
  work: () => Promise<T>,
): Promise<T | { readonly problem: string }> {
  const { TooMuch } = await around.exporters();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { problem: language === "en" ? error.en : error.zh };
  }
}
