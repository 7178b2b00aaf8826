import { describe, expect, it } from "vitest";
import { smsLength } from "../../src/lint/sms-length";

describe("smsLength", () => {
  it.each([
    ["", "GSM-7", 0, 1, 160],
    ["a".repeat(160), "GSM-7", 160, 1, 160],
    ["a".repeat(161), "GSM-7", 161, 2, 153],
    ["a".repeat(306), "GSM-7", 306, 2, 153],
    ["a".repeat(307), "GSM-7", 307, 3, 153],
    ["€".repeat(80), "GSM-7", 160, 1, 160],
    // An escape pair is not torn: 76 of them fill 152 of 153.
    ["€".repeat(81), "GSM-7", 162, 2, 153],
    ["é".repeat(160), "GSM-7", 160, 1, 160],
    ["ê", "UCS-2", 1, 1, 70],
    ["坐".repeat(70), "UCS-2", 70, 1, 70],
    ["坐".repeat(71), "UCS-2", 71, 2, 67],
    ["坐".repeat(134), "UCS-2", 134, 2, 67],
    ["坐".repeat(135), "UCS-2", 135, 3, 67],
    ["😀".repeat(35), "UCS-2", 70, 1, 70],
    // A surrogate pair is not torn either: 33 of them fill 66 of 67.
    ["😀".repeat(67), "UCS-2", 134, 3, 67],
  ])("of %#: %s", (text, alphabet, units, segments, perSegment) => expect(smsLength(text)).toEqual({ alphabet, units, segments, perSegment }));
});
