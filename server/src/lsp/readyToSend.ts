import { readyPage } from "../features/readyPage";
import { readyToSend } from "../features/readyToSend";
import type { Feature } from "./feature";
import { type ReadyToSendParams, type ReadyToSendResult, readyToSendRequest } from "./protocol";

/** The page of what must be settled before a draft goes out. */
export const ready: Feature = {
  register: (connection, look, around) => {
    connection.onRequest<ReadyToSendResult, void>(
      readyToSendRequest,
      async ({ textDocument: { uri }, link = uri }: ReadyToSendParams): Promise<ReadyToSendResult> => {
        const workspace = await around.workspace(uri);
        const checked = await look(uri);
        if (!checked) return null;
        const { snapshot, findings, setup, sideTable } = checked;
        const neighbours = { ...workspace.neighboursOf(uri), sideTable };
        const entries = readyToSend(snapshot, findings, setup.config, today(), neighbours);
        const { language } = setup.config;
        return {
          page: readyPage(entries, { uri, link, lines: snapshot.lines, language }),
          open: entries.length,
        };
      },
    );
  },
};

/** The day on this machine as a number that sorts. */
function today(): number {
  const now = new Date();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
}
