/**
 * What agency codes (发文机关代字) tell of a document number. The set of codes is open; these tables only hold what is
 * certain for the whole country (GB/T 9704—2012 7.2.5; codes of the State Council's and the local governments' own
 * numbers, as they are printed on them).
 */

/**
 * Orders, announcements, minutes and bulletins count in ways of their own: 中国人民银行令〔2020〕第1号,
 * 税务总局公告2022年第14号, 市政府专题会议纪要〔2022〕第12号.
 */
export function isOrderCode(code: string): boolean {
  return /(?:令|公告|通告|纪要|会纪|议纪|简报|专报|快报|公报|信息)$/.test(code);
}

/**
 * Case numbers of law enforcement, courts, arbitration, notaries, licences: padded serials and 第 are usual there, and
 * no provision on official documents governs them (邵公罚决字〔2018〕第0001号, 淮委许可〔2021〕5号).
 */
export function isCaseCode(code: string): boolean {
  return /(?:罚|处|裁|决|许|许可|准|证|告|案|诉|鉴|鉴定|招|挂|拍|复议|询|封|扣|责改|验|仲|初|终|执|再|破|抗|备|临|律函)字?$/.test(
    code,
  );
}

/** Orders that are numbered through without a year: 国务院令第711号. */
export function isThroughNumberedOrder(code: string): boolean {
  return /(?:国务院|主席|人民政府)令$/.test(code);
}

/** Issuers whose documents bear codes that no other organ uses. */
interface Issuer {
  /** The issuer as a title names it, spaces and 、 removed. */
  readonly name: RegExp;
  /** Its codes, first the most usual, as a message names them. */
  readonly own: readonly string[];
  /** Codes that belong to others for certain. */
  readonly foreign: RegExp;
}

const ISSUERS: readonly Issuer[] = [
  { name: /^国务院$/, own: ["国发", "国函"], foreign: /^(?:国办发|国办函|国办发明电|中发|中办发|厅字)$/ },
  { name: /^国务院办公厅$/, own: ["国办发", "国办函"], foreign: /^(?:国发|国函|国发明电|中发|中办发|厅字)$/ },
  { name: /^中共中央(?:国务院)?$/, own: ["中发"], foreign: /^(?:国发|国函|国办发|国办函|中办发|厅字)$/ },
  { name: /^(?:中共中央办公厅国务院办公厅|中办国办)$/, own: ["中办发", "厅字"], foreign: /^(?:国发|国函|国办发|国办函|中发)$/ },
  { name: /^[\u4e00-\u9fff]{2,9}[省市县区州盟旗]人民政府$/, own: ["×政发", "×政函"], foreign: /[政府]办(?:发|函|字|规|电|明电)?$/ },
  { name: /^[\u4e00-\u9fff]{2,9}[省市县区州盟旗]人民政府办公[厅室]$/, own: ["×政办发", "×政办函"], foreign: /^(?!国)[\u4e00-\u9fff]{1,4}[政府](?:发|函|字|规)$/ },
]; // biome-ignore format: a table

/**
 * The codes an issuer's documents bear, when `code` belongs to another organ for certain; null where nothing can be
 * said. `issuer` is the part of a cited title before 关于.
 */
export function codesExpected(issuer: string, code: string): readonly string[] | null {
  const name = issuer.replace(/[、\s]/g, "");
  const found = ISSUERS.find((entry) => entry.name.test(name));
  return found?.foreign.test(code) ? found.own : null;
}
