/** What of a URI is looked at. */
interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * A link to a file as the Markdown preview follows it from a page that lies nowhere: from the top of the first workspace
 * folder, `root`, on. Links with scheme `file:` it does not follow at all. Null for what no such path leads to.
 */
export function rootLink(root: Place | undefined, file: Place): string | null {
  if (root?.scheme !== file.scheme || root.authority !== file.authority) return null;
  const from = root.path.split("/").filter((name) => name !== "");
  const to = file.path.split("/").filter((name) => name !== "");
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  const names = [...from.slice(common).map(() => ".."), ...to.slice(common).map(encodeURIComponent)];
  return `/${names.join("/")}`;
}
