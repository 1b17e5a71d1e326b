import type { Preview } from "../../../server/src/lsp/protocol";

const GENERIC = new Set(["serif", "sans-serif"]);

/** Sets the families of each face as properties that the style sheet reads. */
export function setFaces(faces: Preview["faces"], style: CSSStyleDeclaration): void {
  for (const [face, { families, bold }] of Object.entries(faces)) {
    const list = families.map((family) => (GENERIC.has(family) ? family : JSON.stringify(family)));
    setProperty(style, `--face-${face}`, list.join(", "));
    setProperty(style, `--weight-${face}`, bold ? "bold" : "normal");
  }
}

/** All text is styled anew where one is set, even to what it was. */
function setProperty(style: CSSStyleDeclaration, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
