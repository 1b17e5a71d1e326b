/** Preloaded into a process: NOTICE_FAULT names a call of node:fs that fails, as `writeSync ENOSPC`, on files that match NOTICE_FILES. */
const fs = require("node:fs");
const [call, code] = process.env.NOTICE_FAULT.split(" ");
const wanted = new RegExp(process.env.NOTICE_FILES ?? "");
const names = new Map();
const openSync = fs.openSync;
fs.openSync = (path, ...more) => {
  const fd = openSync(path, ...more);
  names.set(fd, String(path));
  return fd;
};
const original = fs[call];
fs[call] = (file, ...more) => {
  const name = typeof file === "number" ? (names.get(file) ?? "") : String(file);
  if (name === "" || !wanted.test(name)) return original(file, ...more);
  if (process.env.NOTICE_THEN) fs.appendFileSync(...JSON.parse(process.env.NOTICE_THEN));
  if (code === "THEN") return original(file, ...more);
  throw Object.assign(new Error(`${code}: ${call}`), { code, syscall: call, path: name });
};
