import { join } from "node:path";

declare const __ROOT__: string;

/** What is started: the server, the floor under it, the command line, and what tells of its memory. */
export const SERVER = join(__ROOT__, "dist", "server.js");
export const CLI = join(__ROOT__, "dist", "cli.js");
const built = (name: string): string => join(__ROOT__, ".build", "bench", `${name}.cjs`);
export const IDLE = built("idleServer");
export const PROBE = built("memoryProbe");
/** A draft that is on no disk. */
export const URI = "file:///bench/draft.notice";
