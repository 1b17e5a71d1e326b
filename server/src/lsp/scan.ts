import type { Connection } from "vscode-languageserver";
import type { Client } from "./client";
import type { Host } from "./host";
import { WorkDoneProgressCreateRequest } from "./library";
import { type FindDraftsResult, findDraftsRequest } from "./protocol";
import type { ScanProgress, WorkspaceDrafts } from "./workspaceDrafts";

/** Fewer drafts are read before anybody could see a bar. */
const WORTH_A_BAR = 100;
/** Reports are this many drafts apart. */
const STEP = 50;

/** The drafts that lie in the folders, by URI. */
export async function findDrafts(
  connection: Connection,
  host: Host,
  client: Client,
  folders: readonly string[],
): Promise<readonly string[]> {
  if (!client.findsDrafts) return (await Promise.all(folders.map((one) => host.findDrafts(one)))).flat();
  const found = await connection.sendRequest<FindDraftsResult>(findDraftsRequest, {});
  return Array.isArray(found) ? found.filter((uri) => typeof uri === "string") : [];
}

/** Reads drafts for the first time, with a progress bar that can be cancelled where there are many. */
export async function scan(
  connection: Connection,
  client: Client,
  drafts: WorkspaceDrafts,
  uris: readonly string[],
  title: string,
): Promise<void> {
  if (uris.length < WORTH_A_BAR || !client.showsProgress) return drafts.read(uris);
  const token = `notice/scan/${uris.length}`;
  await connection.sendRequest(WorkDoneProgressCreateRequest.type, { token });
  const bar = connection.window.attachWorkDoneProgress(token);
  bar.begin(title, 0, `0/${uris.length}`, true);
  let cancelled = false;
  const stop = connection.onNotification("window/workDoneProgress/cancel", (params: { token: unknown }) => {
    if (params.token === token) cancelled = true;
  });
  const progress: ScanProgress = {
    report: (done, all) => {
      if (done % STEP === 0) bar.report(Math.floor((100 * done) / all), `${done}/${all}`);
    },
    isCancelled: () => cancelled,
  };
  await drafts.read(uris, progress).finally(() => {
    stop.dispose();
    bar.done();
  });
}
