/** Loaded before a server (`node --expose-gc --require`): tells its memory after a collection whenever it is asked. */
process.on("message", () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
