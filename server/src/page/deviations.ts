import { type Face, FORMS, type Profile } from "./profile";
import { FIELDS, type Field, fieldOf } from "./profileFields";

/** A point at which a house departs from GB/T 9704—2012. */
export interface Deviation {
  readonly field: Field;
  /** The clause; null where the standard leaves the matter open and the house only settles it. */
  readonly clause: string | null;
  /** As they are shown: 37 mm, 方正小标宋简体. */
  readonly standard: string;
  readonly house: string;
}

/** Every deviation of a profile from the standard's form of the same kind, in the order of the fields. */
export function deviationsOf(profile: Profile): Deviation[] {
  const standard = FORMS[profile.form];
  return FIELDS.flatMap((field): Deviation[] => {
    const right = fieldOf(standard, field);
    const own = fieldOf(profile, field);
    return isSame(field, right, own)
      ? []
      : [
          {
            field,
            clause: clauseOf(field, profile),
            standard: shown(field, right),
            house: shown(field, own),
          },
        ];
  });
}

/** Letters and orders have clauses of their own for the mark. */
function clauseOf(field: Field, { form }: Profile): string | null {
  const isMark = field.path[0] === "head" && field.path[1] === "markOffset";
  if (isMark) return { general: field.clause, letter: "10.1", order: "10.2", minutes: "10.3" }[form];
  return field.clause;
}

const FANGSONG = /仿宋|Fang/i;
/** Which families are the face that the standard names; foundries differ. */
const FAMILIES: Readonly<Record<Face, RegExp>> = {
  title: /小标宋|XiaoBiaoSong|XBSJW/i,
  heading: /黑体|Hei(?:ti)?(?![a-z])|Noto Sans/i,
  subheading: /楷|Kai/i,
  third: FANGSONG,
  fourth: FANGSONG,
  text: FANGSONG,
  page: /宋体|SimSun|Song|Noto Serif/i,
};

function isSame(field: Field, right: unknown, own: unknown): boolean {
  if (typeof right === "number" && typeof own === "number")
    return Math.abs(right - own) <= (field.tolerance ?? 0);
  if (field.path[0] === "fonts") return FAMILIES[field.path[1] as Face].test((own as string[])[0]);
  return JSON.stringify(right) === JSON.stringify(own);
}

function shown({ value, path }: Field, content: unknown): string {
  if (content === null || content === "") return "—";
  if (path[0] === "fonts") return (content as string[])[0];
  if (Array.isArray(content)) return content.length === 0 ? "—" : content.join(" ");
  if (value.type === "number") return `${String(content)}${value.unit && ` ${value.unit}`}`;
  return String(content);
}
