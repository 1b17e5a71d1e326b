import { runMocha } from "../harness/results";

const TEST_LIMIT_MS = 90_000;

/** What VS Code calls in its extension host once a window is open. */
export async function run(): Promise<void> {
  const failures = await runMocha(__dirname, TEST_LIMIT_MS);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
