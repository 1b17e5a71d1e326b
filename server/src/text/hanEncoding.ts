/** Encodings of Chinese text older than Unicode: that of the mainland (GBK, GB 2312 within it), and that of Taiwan and Hong Kong. */
export type HanEncoding = "gb18030" | "big5";

/** The characters that official texts have most of, as either encoding has them: they are half of what such a text says. */
const FAMILIAR = new Set(
  "的和业国人务政建地行市区理工法化发制设生保实环部作全用机关等要管一有境规进合展第公中加民大定会体重应对开动产施以强条监新责信资各推水护方能治在为提力服家门度及态点项单主级府事性分城出物成院安改企自位高经十农员办源通防不持域查与场导任标年系职污构社技三省统量范时同本共划委下面立上程利平情控处品目现执个二基支入准或可件息所核检照内税权月日" +
    "業國務設發實環關開產條監責資護態點項單級應對動強進規與場導標農經辦為從會體個處現檢權稅職構統範劃執準員時區機門長東師後這來將總續網學習縣鎮鄉計書請議題數據報證號",
);

/** So much of a text is familiar where it is read as it was written: on 89 notices 0.35 to 0.83 of any fifty characters, and 0.16 at most read otherwise. */
const READS = 0.2;
const READS_SURELY = 0.3;
/** Of fewer characters nothing is concluded that would be rare. */
const FEW = 8;
const SAMPLE = 20_000;

/**
 * In which encoding a text is that is not in Unicode, judged by how it reads: `decode` gives it in one of them, or null where that
 * cannot be. Mainland text is never taken for Big5. Null where nothing is certain: read in the wrong one it would be nonsense.
 */
export function hanEncoding(
  bytes: Uint8Array,
  decode: (encoding: HanEncoding) => string | null,
): HanEncoding | null {
  const gb = familiarity(decode("gb18030"));
  if (gb && gb.share >= READS) return "gb18030";
  const big5 = familiarity(decode("big5"));
  if (big5 && big5.share >= READS_SURELY && big5.count >= FEW) return "big5";
  return gb && isInGb2312(bytes) ? "gb18030" : null;
}

/** How many characters beyond ASCII the beginning of a text has, and what share of them is familiar; marks do not count. */
function familiarity(text: string | null): { readonly share: number; readonly count: number } | null {
  if (text === null) return null;
  const characters =
    text.slice(0, SAMPLE).match(/[^\u0000-\u007f\u2000-\u206f\u3000-\u303f\uff00-\uffef]/g) ?? [];
  const familiar = characters.filter((one) => FAMILIAR.has(one)).length;
  return { share: familiar / Math.max(1, characters.length), count: characters.length };
}

/** Lists of names have few familiar characters, but nearly all are in GB 2312; half of those of a text in Big5 are not. */
function isInGb2312(bytes: Uint8Array): boolean {
  let [within, beyond] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    const [lead, trail] = [bytes[at], bytes[++at]];
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) within++;
    else beyond++;
    if (trail < 0x40) at += 2;
  }
  return within >= 9 * beyond;
}
