import type { PageFacts, RunFacts } from "../model/pageFacts";
import { makeSnapshot, placeOf, type Snapshot } from "../model/snapshot";
import type { PageSample } from "../rules/rule";
import { builtinRegistry } from "../units/builtin";

/** The draft of an example, with the pages that the example tells of. */
export function pageSnapshot(text: string, sample: PageSample | undefined): Snapshot {
  const registry = builtinRegistry();
  const plain = makeSnapshot(text, registry);
  if (!sample) return plain;
  const { looks = [] } = sample;
  const runs = looks.flatMap(({ paragraph, font, size }): RunFacts[] => {
    return [{ ...placeOf(plain, plain.paragraphs[paragraph]), font, size }];
  });
  const page: PageFacts = {
    paper: sample.paper ?? null,
    pageNumbers: sample.pageNumbers ?? [],
    imprintLines: sample.imprintLines ?? null,
    pages: sample.pages ?? null,
    runs,
  };
  return makeSnapshot(text, registry, undefined, page);
}
