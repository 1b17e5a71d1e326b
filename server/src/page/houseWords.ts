import type { Duty, Notice, Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";
import { withoutTail } from "../text/tail";
import { type Profile, STANDARD } from "./profile";

/** A place where a draft writes otherwise than its house does: offsets in the paragraph's logical text. */
export interface HouseWarning extends Span {
  readonly paragraph: Paragraph;
  readonly zh: string;
  readonly en: string;
}

/** Where ordinals and responsibility brackets are not written as the profile has them; nothing where it has none of its own. */
export function houseWarnings(notice: Notice, profile: Profile): HouseWarning[] {
  const hasOwnNumbers = profile.numbering.join() !== STANDARD.numbering.join();
  const hasOwnWords = Object.values(profile.duty).some((word) => word !== "");
  if (!hasOwnNumbers && !hasOwnWords) return [];
  return notice.parts
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ index }) => notice.roles[index] === "text")
    .flatMap((paragraph) => [
      ...(hasOwnNumbers ? ordinal(paragraph, profile) : []),
      ...(hasOwnWords ? paragraph.body.inline.duties.flatMap((duty) => words(paragraph, duty, profile)) : []),
    ]);
}

function ordinal(paragraph: Paragraph, { numbering }: Profile): HouseWarning[] {
  const { marker } = paragraph.body;
  const wanted = marker && marker.level > 0 ? numbering[marker.level - 1] : undefined;
  if (!marker || wanted === undefined || shapeOf(wanted) === shapeOf(marker.text)) return [];
  const zh = `本单位这一层序数写作“${wanted}”`;
  return [
    { paragraph, from: marker.from, to: marker.to, zh, en: `The house writes this level as ${wanted}` },
  ];
}

/** An ordinal without its number: （一） and （十二） are written alike. */
const shapeOf = (mark: string): string =>
  mark
    .replace(/[〇零一二三四五六七八九十百]+/, "一")
    .replace(/\d+/, "1")
    .replace(/[①-⑳]/, "①");

function words(paragraph: Paragraph, { form, verbs }: Duty, { duty }: Profile): HouseWarning[] {
  if (form !== "joint" && form !== "lead-support") return [];
  return verbs.flatMap(({ text, role, from, to }): HouseWarning[] => {
    const wanted =
      form === "joint" ? duty.joint : role === "lead" ? duty.lead : role === "support" ? duty.support : "";
    const written = withoutTail(text, "，、；。");
    if (wanted === "" || written === wanted) return [];
    const end = Math.min(to, from + written.length);
    return [
      { paragraph, from, to: end, zh: `本单位此处用语为“${wanted}”`, en: `The house writes ${wanted} here` },
    ];
  });
}
