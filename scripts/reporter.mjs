/** A node:test reporter that is silent on success: failures in full, then node's own closing lines. */
export default async function* reporter(source) {
  const totals = new Map();
  for await (const event of source) {
    const { type, data } = event;
    if (type === "test:fail" && data.details?.error?.failureType !== "subtestsFailed") yield failure(data);
    else if (type === "test:stderr") yield data.message;
    else if (type === "test:diagnostic") {
      const match = /^(tests|suites|pass|fail|cancelled|skipped|todo) (\d+)$/.exec(data.message);
      if (match) totals.set(match[1], Number(match[2]));
      else if (!/^duration_ms/.test(data.message)) yield `${data.message}\n`;
    } else if (type === "test:pass" && data.skip)
      yield `skipped: ${data.name}${typeof data.skip === "string" ? ` (${data.skip})` : ""}\n`;
  }
  for (const [name, count] of totals) yield `ℹ ${name} ${count}\n`;
}

function failure(data) {
  const error = data.details?.error?.cause ?? data.details?.error;
  const where = data.file ? ` (${data.file}:${data.line ?? 0})` : "";
  return `\n✖ ${data.name}${where}\n${error?.stack ?? error?.message ?? error}\n`;
}
