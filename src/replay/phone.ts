/** Digits of the shortest national numbers, of places where they are fewer than ten. */
const SHORTEST: Readonly<Record<string, number>> = { "852": 8, "853": 8, "886": 8 };

/**
 * A telephone number in E.164: signs are dropped, so are marks that nobody sees and the apostrophe of a spreadsheet, digits of full width
 * are digits, `00` is `+`, one leading 0 of a national number is dropped and the country's code put before it.
 *
 * @param countryCode  digits, without sign, of numbers that name no country; absent, such numbers do not fit
 * @returns undefined where it is no number that can be called from abroad: too short (an extension), too long, letters in it
 */
export function toE164(text: string, countryCode: string | undefined): string | undefined {
  const digits = text.normalize("NFKC").replace(/^'|[\s()./\p{Pd}\p{Cf}\u2212]/gu, "").replace(/^(tel|sip|whatsapp):/i, "");
  const fit = (number: string): string | undefined => (/^[1-9]\d{6,14}$/.test(number) ? `+${number}` : undefined);
  if (digits.startsWith("+")) return fit(digits.slice(1));
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.startsWith("00")) return fit(digits.slice(2));
  if (countryCode === undefined) return undefined;
  const national = digits.replace(/^0/, "");
  if (national.length < 7) return undefined;
  // A number with its country's code in front is longer than a national one.
  return digits.startsWith(countryCode) && digits.length - countryCode.length >= (SHORTEST[countryCode] ?? 10) ? fit(digits) : fit(`${countryCode}${national}`);
}
