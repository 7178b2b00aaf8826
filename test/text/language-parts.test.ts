import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Line, linesOf } from "../../src/build/teach/examples";
import { findForbidden } from "../../src/build/found";
import { linkLexicon } from "../../src/text/link";
import { type PackedLexicon, unpackLexicon } from "../../src/text/packed";

const lexicon = linkLexicon(unpackLexicon(JSON.parse(readFileSync("src/packs/lexicons/compiled.json", "utf8")) as PackedLexicon));
const findingsIn = (text: string): Set<string> => new Set(findForbidden(text, { lexicon, channel: "letter", recipientRole: "debtor" }).map(({ finding }) => finding));

const lines = linesOf("fixtures/texts/dev.ndjson").filter(({ recipientRole }) => recipientRole === "debtor");
const isClean = ({ expect: { forbidden } }: Line): boolean => forbidden.length === 0;
const [zh, en] = ["zh", "en"].map((language) => lines.filter((line) => line.language.startsWith(language))) as [Line[], Line[]];

describe("what a text in two languages says in one of them stands beside what it says in the other", () => {
  const cases: readonly [string, readonly Line[], readonly Line[]][] = [["Chinese behind English", zh, en], ["English behind Chinese", en, zh]];
  it.each(cases)("%s", (_, threats, others) => {
    const lost: string[] = [];
    const civil = others.filter(isClean);
    for (const [number, threat] of threats.filter((line) => !isClean(line)).entries()) {
      const before = civil[(7 * number) % civil.length]!;
      const both = findingsIn(`${before.text}\n\n${threat.text}`);
      for (const finding of findingsIn(threat.text)) if (!both.has(finding)) lost.push(`${finding} of ${threat.id} behind ${before.id}`);
    }
    expect(lost).toEqual([]);
  });

  it("and a threat is told in both", () => {
    const lost: string[] = [];
    const [ours, theirs] = [zh, en].map((some) => some.filter((line) => line.expect.forbidden.includes("threat-arrest")));
    for (const [number, { id, text }] of ours!.entries()) {
      const other = theirs![number % theirs!.length]!;
      const places = findForbidden(`${text}\n\n${other.text}`, { lexicon, channel: "letter", recipientRole: "debtor" }).filter(({ finding }) => finding === "threat-arrest").map(({ span }) => span.from < text.length);
      if (!places.includes(true) || !places.includes(false)) lost.push(`${id} and ${other.id}`);
    }
    expect(lost).toEqual([]);
  });
});

describe("a few foreign words make no second language", () => {
  it.each(["您好，请登录App或致电400-000-1010还款。Thank you!", "Dear Mr. Chan (陈大文), your bill is due on Friday."])("%s", (text) => expect([...findingsIn(text)]).toEqual([]));
});
