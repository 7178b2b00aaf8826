/** How a text message is sent: the alphabet that its dearest character needs, and in how many parts. */
export interface SmsLength {
  readonly alphabet: "GSM-7" | "UCS-2";
  /** Septets, or UTF-16 units. */
  readonly units: number;
  readonly segments: number;
  /** How many units a part of this message holds. */
  readonly perSegment: number;
}

// The default alphabet of 3GPP TS 23.038, and its extension table, whose characters take two septets.
const BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENDED = "\f^{}\\[~]|€";
const SINGLE = { "GSM-7": 160, "UCS-2": 70 } as const;
/** A part of several gives up room for the header that joins them. */
const JOINED = { "GSM-7": 153, "UCS-2": 67 } as const;

/** Parts are filled one after another; neither an escape pair nor a surrogate pair is torn. */
export function smsLength(text: string): SmsLength {
  let alphabet: SmsLength["alphabet"] = "GSM-7";
  for (const char of text) if (!BASIC.includes(char) && !EXTENDED.includes(char)) alphabet = "UCS-2";
  const weight = (char: string): number => (alphabet === "UCS-2" ? char.length : EXTENDED.includes(char) ? 2 : 1);
  let units = 0;
  for (const char of text) units += weight(char);
  if (units <= SINGLE[alphabet]) return { alphabet, units, segments: 1, perSegment: SINGLE[alphabet] };
  let segments = 1;
  let filled = 0;
  for (const char of text) {
    if (filled + weight(char) > JOINED[alphabet]) {
      segments++;
      filled = 0;
    }
    filled += weight(char);
  }
  return { alphabet, units, segments, perSegment: JOINED[alphabet] };
}
