/** All that reads Word files. It stands in a script of its own, loaded on the first use: see scripts/build.mjs. */
export { commentWord } from "./commentWord";
export { importDraft } from "./importDraft";
export { lossesText } from "./lossesText";
export { ImportRefusal } from "./refusal";
