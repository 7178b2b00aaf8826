import { parseRecord } from "../records/parse";
import type { Problem } from "../records/problem";
import { KeyScanner, countKeysIn, keysOfRecord, type LineKeys } from "./line-keys";
import { LineSplitter, LONGEST_LINE } from "./line-splitter";
import type { TextBytes } from "./packed-item";
import { replayProblem } from "./replay-problem";

/** Takes a record: what decides where it belongs, and its text; both must be read before the next one comes. */
export type TakeRecord = (keys: LineKeys, text: TextBytes, line: number) => void;
export type RefuseRow = (line: number, problems: readonly Problem[]) => void;

/**
 * Lines of JSON, whose keys are read without parsing them.
 *
 * @param before  how many lines of the source come before
 */
export function recordLines(take: TakeRecord, refuse: RefuseRow, before = 0): LineSplitter {
  const scanner = new KeyScanner();
  const found: { -readonly [Field in keyof TextBytes]: TextBytes[Field] } = { bytes: Buffer.alloc(0), from: 0, until: 0, isAscii: false };
  return new LineSplitter((bytes, from, until, line, fault, isAscii) => {
    if (fault !== undefined) return refuse(line, [replayProblem(fault)]);
    found.bytes = bytes;
    found.from = from;
    found.until = until;
    found.isAscii = isAscii;
    if (scanner.scan(bytes, from, until)) return take(scanner.found, found, line);
    const text = bytes.toString("utf8", from, until);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const parsed = parseRecord(text);
      return refuse(line, parsed.ok ? [] : parsed.problems);
    }
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return take(keysOfRecord(value, countKeysIn(text)), found, line);
    const parsed = parseRecord(value);
    refuse(line, parsed.ok ? [] : parsed.problems);
  }, LONGEST_LINE, before);
}
