import { WordList } from "./word-list";
import { lowered } from "./word-table";

const CODES = new WordList("rs inr usd gbp eur sgd aed myr");
const BLANK = 0x20;
const STOP = 0x2e;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;

/** Whether a number stands after a currency written in letters: Rs 4,200, Rs. 4,200, INR4200; but not: hours 4. */
export function isAfterCurrency(source: string, from: number): boolean {
  let end = from;
  if (source.charCodeAt(end - 1) === BLANK) end -= 1;
  if (source.charCodeAt(end - 1) === STOP) end -= 1;
  const length = CODES.lengthBefore(source, end, 0);
  if (length === 0) return false;
  const before = lowered(source.charCodeAt(end - length - 1));
  return !(before >= FIRST_LETTER && before <= LAST_LETTER);
}
