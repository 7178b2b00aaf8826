import { describe, expect, it } from "vitest";
import type { Sample } from "../../src/build/lexicon-source";
import { plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { compileLexicons } from "../../src/text/compile";
import { findElements, findForbidden } from "../../src/build/found";

const sources = ["zh", "en"].map((language) => readLexicon(language));
const lexicon = compileLexicons(sources.map(plainLexicon));

/** What is found in a sample: findings, or elements. */
function found(sample: Sample, kind: "finding" | "element"): string[] {
  const { text, channel = "voice", recipient = "debtor" } = typeof sample === "string" ? { text: sample } : sample;
  const options = { lexicon, channel, recipientRole: recipient, limitedContent: channel === "voicemail" };
  return kind === "finding"
    ? findForbidden(text, options).map(({ finding }) => finding)
    : findElements(text, options).map(({ element }) => element);
}

describe.each(sources)("lexicon $language", ({ patterns }) => {
  describe.each(patterns)("$file › $name", ({ finding, element, match, spare }) => {
    const kind = finding === undefined ? "element" : "finding";
    const slug = finding ?? element;
    it.each(match.map((sample) => [sample]))("is met by %j", (sample) => expect(found(sample, kind)).toContain(slug));
    it.each(spare.map((sample) => [sample]))("spares %j", (sample) => expect(found(sample, kind)).not.toContain(slug));
  });
});
