/** What may not begin and what may not end a line of Chinese text (GB/T 15834—2011 5.1.1–5.1.7). */
export const NOT_FIRST = "。，、；：？！）》〉”’〕】」』…—～·．％%.,;:?!)]}";
export const NOT_LAST = "（《〈“‘〔【「『([{№";

const CLOSING = new Set(NOT_FIRST);
const OPENING = new Set(NOT_LAST);

export const closes = (char: string | undefined): boolean => char !== undefined && CLOSING.has(char);
export const opens = (char: string | undefined): boolean => char !== undefined && OPENING.has(char);
