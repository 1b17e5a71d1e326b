/** `run-suite.cjs NAME`: runs the suite of that folder in this Node. */
import { join } from "node:path";
import { bundles } from "./paths";
import { runMocha, writeResult } from "./results";
import { exitOnSignals } from "./signals";

const TEST_LIMIT_MS = 120_000;

/** Why a suite that needs VS Code's server cannot run; these need none. */
const noServer = ["package", "others"].includes(process.argv[2]) ? "" : process.env.EDITOR_NO_SERVER;
if (noServer) {
  writeResult({ kind: "skip", reason: noServer });
  process.exit(0);
}

exitOnSignals();
runMocha(join(bundles, process.argv[2]), TEST_LIMIT_MS).then(
  (failures) => process.exit(failures > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
