import type { Preview } from "../../../server/src/lsp/protocol";

const GENERIC = new Set(["serif", "sans-serif"]);

/** Sets the families of each face as properties that the style sheet reads. */
export function setFaces(faces: Preview["faces"], style: CSSStyleDeclaration): void {
  for (const [face, { families, bold }] of Object.entries(faces)) {
    const list = families.map((family) => (GENERIC.has(family) ? family : JSON.stringify(family)));
    style.setProperty(`--face-${face}`, list.join(", "));
    style.setProperty(`--weight-${face}`, bold ? "bold" : "normal");
  }
}
