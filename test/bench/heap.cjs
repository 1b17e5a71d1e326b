/** Preloaded into a server with --expose-gc: tells by IPC, after collecting, how many bytes are in use on its heap. */
process.on("message", async () => {
  // What was looked at lives on until the turn ends.
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    globalThis.gc();
  }
  process.send(process.memoryUsage().heapUsed);
});
