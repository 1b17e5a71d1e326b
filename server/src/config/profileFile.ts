import { builtinProfile, type Profile, STANDARD } from "../page/profile";
import { FACES, FIELDS, type Field, type FieldSetting, withFields } from "../page/profileFields";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";
import { isObject } from "./values";

/** What one `notice.profile.json` says, as far as it can be understood. */
export interface ProfileFile {
  readonly name: string | null;
  /** A built-in name or the relative path of another profile; null for the standard. */
  readonly base: string | null;
  /** Where `extends` stands, for faults that show only when the other file is read. */
  readonly baseSpan: { readonly from: number; readonly to: number };
  readonly settings: readonly FieldSetting[];
  readonly problems: readonly FileProblem[];
}

export const PROFILE_NAME = "notice.profile.json";
const OWN_KEYS = ["$schema", "name", "extends"];
const GROUPS = new Set(FIELDS.flatMap(({ path }) => (path.length === 2 ? [path[0]] : [])));

type Report = (path: readonly string[], zh: string, en: string, key?: boolean) => void;

/** Reads the text of a profile. Faults are reported at their place, what is sound holds; never throws. */
export function readProfile(text: string): ProfileFile {
  const file = parseJson(text);
  const problems: FileProblem[] = [...file.problems];
  const report: Report = (path, zh, en, key = false) =>
    problems.push({ ...spanOfPath(file, path, key), zh, en });
  const { value } = file;
  const baseSpan = spanOfPath(file, ["extends"]);
  if (!isObject(value)) {
    if (file.problems.length === 0) report([], "版式应为一个对象", "The profile is an object");
    return { name: null, base: null, baseSpan, settings: [], problems };
  }
  reportUnknown(value, report);
  const settings = FIELDS.flatMap((field) => readField(value, field, report));
  return {
    name: readText(value, "name", report),
    base: readText(value, "extends", report),
    baseSpan,
    settings,
    problems,
  };
}

/** The profile of a file over those it builds on, the nearest first. A form other than the general comes from a built-in name. */
export function profileOf(files: readonly ProfileFile[]): Profile {
  const bottom = files[files.length - 1];
  const base = (bottom?.base && builtinProfile(bottom.base)) || STANDARD;
  const profile = files.reduceRight((made, { settings }) => withFields(made, settings), base);
  const name = files.find((file) => file.name !== null)?.name;
  return name ? { ...profile, name } : profile;
}

/** True where `extends` names no file. */
export const isBuiltin = (base: string): boolean => builtinProfile(base) !== null;

function readText(value: Record<string, unknown>, key: string, report: Report): string | null {
  const text = value[key];
  if (text === undefined) return null;
  if (typeof text === "string" && text !== "" && text.length <= 300) return text;
  report([key], `“${key}”应为文字`, `"${key}" is a text`);
  return null;
}

function reportUnknown(value: Record<string, unknown>, report: Report): void {
  const unknown = (path: readonly string[], key: string): void =>
    report(path, `未知的设置“${key}”`, `Unknown setting "${key}"`, true);
  for (const [key, inner] of Object.entries(value)) {
    if (OWN_KEYS.includes(key) || FIELDS.some(({ path }) => path.length === 1 && path[0] === key)) continue;
    if (!GROUPS.has(key)) unknown([key], key);
    else if (!isObject(inner)) report([key], `“${key}”应为对象`, `"${key}" is an object`);
    else
      for (const name of Object.keys(inner))
        if (!FIELDS.some(({ path }) => path[0] === key && path[1] === name)) unknown([key, name], name);
  }
}

function readField(value: Record<string, unknown>, field: Field, report: Report): FieldSetting[] {
  const [outer, inner] = field.path;
  const group = value[outer];
  const own = inner === undefined ? group : isObject(group) ? group[inner] : undefined;
  if (own === undefined) return [];
  const read = readValue(field, own);
  if (read !== undefined) return [{ field, value: read }];
  const { zh, en } = expected(field);
  report(field.path, `“${field.zh}”应为${zh}`, `The ${field.en} is ${en}`);
  return [];
}

/** The value as the profile holds it; undefined where it does not fit. */
function readValue({ value }: Field, own: unknown): unknown {
  const isText = (text: unknown, longest: number): text is string =>
    typeof text === "string" && text !== "" && text.length <= longest;
  switch (value.type) {
    case "number": {
      const fits = typeof own === "number" && own >= value.least && own <= value.most;
      return fits && (value.unit !== "" || Number.isInteger(own)) ? own : undefined;
    }
    case "choice":
      return value.among.includes(own as string) ? own : undefined;
    case "boolean":
      return typeof own === "boolean" ? own : undefined;
    case "color":
      return typeof own === "string" && /^#[0-9a-f]{6}$/i.test(own) ? own.toLowerCase() : undefined;
    case "text":
      return isText(own, value.longest) ? own : undefined;
    case "faces":
      return listOf(own, FACES.length, (face): face is string =>
        (FACES as readonly unknown[]).includes(face),
      );
    case "marks":
      return listOf(own, value.most, (mark): mark is string => isText(mark, 6));
    case "texts":
      return listOf(typeof own === "string" ? [own] : own, value.most, isFamily);
  }
}

/** A family's name goes into style sheets and Word files: nothing that could end a string there. */
const isFamily = (name: unknown): name is string =>
  typeof name === "string" && /^[\p{L}\p{N} _.()（）+-]{1,60}$/u.test(name);

function listOf(own: unknown, most: number, fits: (one: unknown) => one is string): string[] | undefined {
  return Array.isArray(own) && own.length > 0 && own.length <= most && own.every(fits) ? own : undefined;
}

function expected({ value }: Field): { zh: string; en: string } {
  switch (value.type) {
    case "number": {
      const range = `${value.least}—${value.most}`;
      return {
        zh: `${range}之间的${value.unit === "" ? "整数" : `数（${value.unit}）`}`,
        en: `${range} ${value.unit}`.trim(),
      };
    }
    case "choice":
      return { zh: value.among.join("、"), en: value.among.join(", ") };
    case "boolean":
      return { zh: "true 或 false", en: "true or false" };
    case "color":
      return { zh: "颜色，如 #ff0000", en: "a colour such as #ff0000" };
    case "text":
      return { zh: `文字，不超过${value.longest}字`, en: `a text of at most ${value.longest} characters` };
    case "faces":
      return { zh: `列表：${FACES.join("、")}`, en: `a list of ${FACES.join(", ")}` };
    case "marks":
      return { zh: '各层序数的列表，如 ["一、", "（一）"]', en: 'a list such as ["一、", "（一）"]' };
    case "texts":
      return { zh: "字体名称或者其列表", en: "a family or a list of them" };
  }
}
