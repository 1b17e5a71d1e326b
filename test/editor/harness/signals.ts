/**
 * Ends the process in its own way when it is told to end, so that what waits for its exit is done: servers stopped, fresh
 * folders removed.
 */
export function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(130));
}
