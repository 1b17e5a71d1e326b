/** What runs inside the page. Each function stands alone: it is sent there as text. */

/** A box on the page, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of text on the page: where it is, and how it looks. */
export interface Shown extends Box {
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Finds `wanted` in the lines of the editor in front; null where it is not (yet) drawn. */
export function findText({ wanted, nth }: { wanted: string; nth: number }): Shown | null {
  const lines = [...document.querySelectorAll<HTMLElement>(".editor-instance .view-line")];
  const top = (line: HTMLElement): number => line.getBoundingClientRect().top;
  let left = nth;
  for (const line of lines.sort((a, b) => top(a) - top(b))) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const text = nodes
      .map((node) => node.data)
      .join("")
      .replaceAll("\u00a0", " ");
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      if (left-- > 0) continue;
      const place = (offset: number, atEnd: boolean): [Text, number] => {
        let rest = offset;
        for (const node of nodes) {
          if (rest < node.data.length || (atEnd && rest === node.data.length)) return [node, rest];
          rest -= node.data.length;
        }
        throw new Error(`no offset ${offset} in ${text}`);
      };
      const range = document.createRange();
      const [first, start] = place(from, false);
      range.setStart(first, start);
      range.setEnd(...place(from + wanted.length, true));
      const box = range.getBoundingClientRect();
      const style = getComputedStyle(first.parentElement as HTMLElement);
      return {
        left: box.left,
        right: box.right,
        top: box.top,
        bottom: box.bottom,
        color: style.color,
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === "italic",
      };
    }
  }
  return null;
}

/** The squiggles of the editor in front, from top left to bottom right. */
export function squiggles(): (Box & { severity: string })[] {
  const drawn = [
    ...document.querySelectorAll<HTMLElement>(".editor-instance .view-overlays [class*=squiggly-]"),
  ];
  return drawn
    .map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const severity = /squiggly-(\w+)/.exec(element.className)?.[1] ?? "";
      return { left, right, top, bottom, severity };
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The time (milliseconds, of the machine) of the frame that paints `wanted`. */
export function paints(wanted: string): Promise<number> {
  return new Promise((resolve) => {
    const isThere = (): boolean => document.body.textContent?.includes(wanted) === true;
    const painted = (): number => requestAnimationFrame(() => resolve(Date.now()));
    if (isThere()) return void painted();
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** A picture as WebP at four fifths of its size, as small as it stays legible; both as data URLs. */
export async function toWebp(url: string): Promise<string> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * 0.8);
  canvas.height = Math.round(image.naturalHeight * 0.8);
  const context = canvas.getContext("2d");
  if (context) context.imageSmoothingQuality = "high";
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.55);
}
