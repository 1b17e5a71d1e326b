/** Preloaded into a server: tells by IPC how many threads it started and how many of them live; `kill` ends those that do. */
const threads = require("node:worker_threads");
if (threads.isMainThread) {
  const alive = new Set();
  let started = 0;
  const tell = () => process.send?.({ started, alive: alive.size });
  threads.Worker = class extends threads.Worker {
    constructor(...args) {
      super(...args);
      started++;
      alive.add(this);
      this.on("exit", () => {
        alive.delete(this);
        tell();
      });
      tell();
    }
  };
  process.on("message", (message) => {
    if (message === "kill") for (const one of alive) one.terminate();
    else tell();
  });
  process.channel.unref();
}
