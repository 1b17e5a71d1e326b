/** Something wrong in a registry file, at a path of keys and indexes into its JSON. */
export interface RegistryProblem {
  readonly path: readonly (string | number)[];
  readonly zh: string;
  readonly en: string;
  /** True where the key itself is at fault, not its value. */
  readonly key?: boolean;
}

/** More problems than this in one file help nobody. */
export const MOST_PROBLEMS = 100;

/** Takes problems down, as many as somebody will read. */
export class Problems {
  readonly found: RegistryProblem[] = [];

  constructor(private readonly most = MOST_PROBLEMS) {}

  add(path: readonly (string | number)[], zh: string, en: string, key = false): void {
    if (this.found.length < this.most) this.found.push({ path, zh, en, key });
  }
}
