/** What may not begin and what may not end a line of Chinese text (GB/T 15834—2011 5.1.1–5.1.7). */
const NOT_FIRST = new Set("。，、；：？！）》〉”’〕】」』…—～·．％%.,;:?!)]}");
const NOT_LAST = new Set("（《〈“‘〔【「『([{№");

export const closes = (char: string | undefined): boolean => char !== undefined && NOT_FIRST.has(char);
export const opens = (char: string | undefined): boolean => char !== undefined && NOT_LAST.has(char);
