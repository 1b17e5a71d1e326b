/** All that makes and reads the files of office programs. It is a script of its own, loaded on the first use: see `exporters` in scripts/build.mjs. */
export { consultationPack } from "./consultationPack";
export { editTable } from "./editTable";
export { exportLedger } from "./exportLedger";
export { ledgerFileName, noticeFileName } from "./fileNames";
export { readTable } from "./readTable";
export { TooMuch } from "./tooMuch";
export { wordNotice } from "./wordNotice";
