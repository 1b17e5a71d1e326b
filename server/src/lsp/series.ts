import { ownSeries } from "../features/ownSeries";
import type { Feature } from "./feature";
import { type OwnSeriesParams, type OwnSeriesResult, ownSeriesRequest } from "./protocol";

/** The series in which the drafts of the workspace are numbered, for a new draft. */
export const series: Feature = {
  register: (connection, _look, around) => {
    connection.onRequest<OwnSeriesResult, void>(ownSeriesRequest, async ({ year }: OwnSeriesParams) => {
      await around.settled();
      const workspace = await around.workspace();
      return ownSeries(workspace.drafts.values(), year);
    });
  },
};
