/**
 * What Word demands of a file and repairs or refuses otherwise (ECMA-376): parts and relationships that agree, references that lead
 * somewhere, children in the order of the schema.
 */

/** Children in the order of the schema's sequences, as far as this project writes them. */
const ORDER: Readonly<Record<string, string>> = {
  pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  rPr: "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  tblPr:
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  trPr: "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  tblBorders: "top left start bottom right end insideH insideV",
  tblCellMar: "top left start bottom right end",
  tcMar: "top left start bottom right end",
  pBdr: "top left bottom right between bar",
  tbl: "tblPr tblGrid tr",
  tr: "tblPrEx trPr tc",
  style:
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
  styles: "docDefaults latentStyles style",
  docDefaults: "rPrDefault pPrDefault",
  font: "altName panose1 charset family notTrueType pitch sig",
  settings:
    "writeProtection view zoom removePersonalInformation displayBackgroundShape embedTrueTypeFonts mirrorMargins trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
};

/** Elements that other elements may not follow: a row or a cell with nothing in it is a fault. */
const NEVER_EMPTY = ["tbl", "tr", "tc", "body"];

interface Open {
  readonly name: string;
  readonly children: string[];
}

/** What is wrong in a package whose parts are given as texts; empty where nothing is. */
export function ooxmlFaults(parts: Readonly<Record<string, string>>): string[] {
  const xml = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return [
    ...xml.flatMap(([name, text]) => treeFaults(text).map((fault) => `${name}: ${fault}`)),
    ...contentTypeFaults(parts),
    ...xml
      .filter(([name]) => name.endsWith(".rels"))
      .flatMap(([name, text]) => relationFaults(name, text, parts)),
    ...referenceFaults(parts),
  ];
}

/** Well-formedness and order of children. */
function treeFaults(text: string): string[] {
  const faults: string[] = [];
  const stack: Open[] = [];
  for (const [tag] of text.matchAll(/<[^>]*>/g)) {
    if (/^<[?!]/.test(tag)) continue;
    const name = /^<\/?([\w:]+)/.exec(tag)![1].replace(/^w:/, "");
    if (tag.startsWith("</")) {
      const closed = stack.pop();
      if (closed?.name !== name) faults.push(`</${name}> closes ${closed?.name}`);
      else faults.push(...childFaults(closed));
      continue;
    }
    if (/ ([\w:]+)="[^"]*"(?=.* \1=")/.test(tag)) faults.push(`an attribute twice in ${tag}`);
    stack[stack.length - 1]?.children.push(name);
    if (!tag.endsWith("/>")) stack.push({ name, children: [] });
  }
  if (stack.length > 0) faults.push(`${stack[0].name} is never closed`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text)) faults.push("a bare &");
  return faults;
}

function childFaults({ name, children }: Open): string[] {
  const faults: string[] = [];
  if (name === "tc" && children[children.length - 1] !== "p") faults.push("a cell that ends in no paragraph");
  if (NEVER_EMPTY.includes(name) && children.length === 0) faults.push(`an empty ${name}`);
  const order = ORDER[name]?.split(" ");
  if (!order) return faults;
  let last = 0;
  for (const child of children) {
    const at = order.indexOf(child);
    if (at < 0) faults.push(`${child} in ${name}`);
    else if (at < last) faults.push(`${child} behind ${order[last]} in ${name}`);
    last = Math.max(last, at);
  }
  const repeats = ["tr", "tc", "style", "tblStylePr", "headerReference", "footerReference"];
  const twice = children.find((child, i) => children.indexOf(child) < i && !repeats.includes(child));
  if (twice !== undefined) faults.push(`${twice} twice in ${name}`);
  return faults;
}

/** Every part has a content type, and every type named a part. */
function contentTypeFaults(parts: Readonly<Record<string, string>>): string[] {
  const types = parts["[Content_Types].xml"] ?? "";
  const endings = [...types.matchAll(/<Default [^>]*Extension="([^"]*)"/g)].map(([, ending]) => ending);
  const named = [...types.matchAll(/<Override [^>]*PartName="\/([^"]*)"/g)].map(([, part]) => part);
  return [
    ...Object.keys(parts)
      .filter((part) => part !== "[Content_Types].xml" && !part.endsWith("/"))
      .filter((part) => !named.includes(part) && !endings.includes(part.slice(part.lastIndexOf(".") + 1)))
      .map((part) => `${part} has no content type`),
    ...named.filter((part) => !(part in parts)).map((part) => `${part} has a content type and is not there`),
  ];
}

function relationFaults(name: string, text: string, parts: Readonly<Record<string, string>>): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  const relations = [...text.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag);
  const ids = relations.map((tag) => / Id="([^"]*)"/.exec(tag)?.[1]);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${name}: ${id} twice`),
    ...relations
      .filter((tag) => !tag.includes('TargetMode="External"'))
      .map((tag) => / Target="([^"]*)"/.exec(tag)![1])
      .map((target) => (target.startsWith("/") ? target.slice(1) : folder + target))
      .filter((target) => !(target in parts))
      .map((target) => `${name}: ${target} is not there`),
  ];
}

/** Styles and relationships that are used exist; ids of styles stand once. */
function referenceFaults(parts: Readonly<Record<string, string>>): string[] {
  const styles = parts["word/styles.xml"] ?? "";
  const ids = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"/g)].map(([, id]) => id);
  const used = Object.entries(parts)
    .filter(([name]) => /^word\/[^/]*\.xml$/.test(name))
    .flatMap(([name, text]) =>
      [...text.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g)].map(([, id]) => [
        name,
        id,
      ]),
    );
  const relations = parts["word/_rels/document.xml.rels"] ?? "";
  return [
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `style ${id} twice`),
    ...used.filter(([, id]) => !ids.includes(id)).map(([name, id]) => `${name}: no style ${id}`),
    ...[...(parts["word/document.xml"] ?? "").matchAll(/ r:id="([^"]*)"/g)]
      .filter(([, id]) => !relations.includes(`Id="${id}"`))
      .map(([, id]) => `no relationship ${id}`),
  ];
}
