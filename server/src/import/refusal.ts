/** Why a file is not imported, for the person who chose it: what it is, and the mend. */
export class ImportRefusal extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} (${en})`);
  }
}

const REASONS = {
  large: ["文件超过100 MB，未予读取", "larger than 100 MB; not read"],
  empty: ["文件是空的", "the file is empty"],
  ole: [
    "是旧版 .doc、.wps 或加密的文档；请用 Word 或 WPS 另存为不加密的 .docx",
    "an old .doc, a .wps or an encrypted document; save it as a plain .docx",
  ],
  pdf: [
    "是 PDF；请把其中的文字另存为 .txt，或者找到原来的 .docx",
    "a PDF; save its text as .txt, or find the .docx it was made of",
  ],
  rtf: ["是 RTF 文件；请另存为 .docx", "an RTF file; save it as .docx"],
  odt: ["是 OpenDocument 文件；请另存为 .docx", "an OpenDocument file; save it as .docx"],
  otherZip: ["是压缩文件，但不是 Word 文档（.docx）", "a zip file, but no Word document (.docx)"],
  noWord: [
    "不是 Word 文档（.docx），批注写不回去",
    "no Word document (.docx), so no comments can be written",
  ],
  binary: ["不是 Word 文档（.docx），也不是文本", "neither a Word document (.docx) nor text"],
  web: [
    "是网页、MHT 或 XML 格式的文件；请用 Word 或 WPS 打开后另存为 .docx",
    "a web page, MHT or XML file; open it in Word and save it as .docx",
  ],
  encoding: [
    "不是 Word 文档（.docx）；若是文本，看不出是哪种编码，请另存为 UTF-8",
    "no Word document (.docx); if it is text, its encoding is not certain: save it as UTF-8",
  ],
  damaged: [
    "文件已损坏，读不出 Word 文档；请用 Word 或 WPS 打开后重新另存",
    "damaged; open it in Word and save it anew",
  ],
  bomb: ["解压后过大或者条目过多，未予读取", "unpacks to too much, or has too many entries; not read"],
  doctype: [
    "含有文档类型声明（DOCTYPE），不是正常的 Word 文档，未予读取",
    "has a DOCTYPE, which no Word document has; not read",
  ],
  deep: ["嵌套过深，未予读取", "nested too deeply; not read"],
} as const;

/** Refuses a file for one of the reasons known. */
export function refuse(reason: keyof typeof REASONS): never {
  const [zh, en] = REASONS[reason];
  throw new ImportRefusal(zh, en);
}
