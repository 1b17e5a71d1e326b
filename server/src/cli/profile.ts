import { statSync } from "node:fs";
import { join } from "node:path";
import { PROFILE_NAME } from "../config/profileFile";
import { type Deviation, deviationsOf } from "../page/deviations";
import { type Profile, STANDARD } from "../page/profile";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, findUp, isFile, shownPath, UserError } from "./files";
import { readProfileChain } from "./profileFiles";
import { type FaultyFile, faultLine } from "./setup";

/** The profile that a draft is set by, and the faults of its files as lines for stderr. */
export interface DraftProfile {
  readonly profile: Profile;
  readonly problems: readonly string[];
}

/** The nearest `notice.profile.json` of a draft; `named` is a file to take instead. Throws a `UserError` where that is missing. */
export function profileOfDraft(draft: string, named?: string): DraftProfile {
  if (named !== undefined && !isFile(named))
    throw new UserError(`${named}: 找不到版式文件；请检查 --profile (no such profile; check --profile)`);
  const at = named ?? findUp(draft, PROFILE_NAME);
  if (at === null) return { profile: STANDARD, problems: [] };
  const { profile, files } = readProfileChain(at);
  const faulty = files.map(({ at: path, text, problems }): FaultyFile => ({ path, text, problems }));
  return { profile, problems: faulty.filter(({ problems }) => problems.length > 0).map(faultLine) };
}

/** `profile`: where the profile of a draft or folder departs from the standard, with the clauses. */
export function runProfile(path: string, format: string, language: Language): number {
  try {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const { profile, problems } = profileOfDraft(isFolder ? join(path, PROFILE_NAME) : path);
    const deviations = deviationsOf(profile);
    if (format === "json") {
      const shown = deviations.map(({ field, clause, standard, house }) => ({
        path: field.path.join("."),
        clause,
        standard,
        house,
      }));
      process.stdout.write(
        `${JSON.stringify({ version: 1, name: profile.name, form: profile.form, deviations: shown }, null, 2)}\n`,
      );
    } else
      process.stdout.write(`${profile.name}\n${deviations.map((one) => lineOf(one, language)).join("")}`);
    return report([...problems], 0);
  } catch (error) {
    return report([describe(shownPath(path), error)], 0);
  }
}

function lineOf({ field, clause, standard, house }: Deviation, language: Language): string {
  const en = language === "en";
  const basis = clause ?? (en ? "not in the standard" : "标准未作规定");
  return `${basis}\t${en ? field.en : field.zh}\t${standard} → ${house}\n`;
}
