import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/records/vocabulary";
import { nearest } from "../../src/records/suggest";

describe("nearest", () => {
  it.each([
    ["voise", "voice"], ["Voice", "voice"], ["vocie", "voice"], ["instant_message", "instant-message"], ["instantMessage", "instant-message"],
    ["emial", "email"], ["sm", undefined], ["smss", "sms"], ["vioces", "voice"], ["telegram", undefined], ["", undefined], ["x".repeat(10_000), undefined],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, CHANNELS)).toBe(meant);
  });
});
