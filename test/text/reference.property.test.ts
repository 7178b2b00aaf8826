import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { textReader } from "../../src/text";
import { tablesOf } from "../../src/text/compile";
import { findElements, findForbidden, forbiddenIn } from "../../src/build/found";
import { shared } from "../../src/text/concepts";
import { linkLexicon } from "../../src/text/link";
import { readText } from "../../src/text/reading";
import { runs } from "../properties/runs";
import { type Found, plainReader } from "../reference/text";

const tables = tablesOf(["zh", "en"].map((language) => plainLexicon(readLexicon(language))));
const lexicon = linkLexicon(tables);
const read = plainReader(tables, lexicon);

const HAN = /^\p{Script=Han}+$/u;
const SHAPES = ["$500", "3000元", "021-555-0134", "mail@alder.test", "Alder Bank", "Mary Alder", "Notice:", "青禾银行", "我姓王", "{{agency_name}}", "{{amount}}", "[due_date]"];

const phrases = Array.from({ length: tables.terms.starts.length - 1 }, (_, term) => {
  const words = Array.from(tables.terms.items.subarray(tables.terms.starts[term], tables.terms.starts[term + 1]), (number) => tables.words[number - 1]!);
  return words.join(words.every((word) => HAN.test(word)) ? "" : " ");
});
const phrasesOf: string[][] = tables.concepts.map(() => []);
phrases.forEach((phrase, term) => {
  if (phrase !== "") for (const concept of tables.conceptsOf.items.slice(tables.conceptsOf.starts[term], tables.conceptsOf.starts[term + 1])) phrasesOf[concept]!.push(phrase);
});

const anyOf = (list: readonly string[]) => fc.constantFrom(...(list.length > 0 ? list : SHAPES));
const filler = fc.constantFrom("", "", "", " ", "的", "了", " today ", " please ", "请", ",", ", ", "。", ". ", "\n", "、", "?", "(", ")", " but ", "但是", " and ", "“", "”", ":");
const negation = fc.constantFrom(shared.deny, shared["deny-wide"], shared["deny-back"], shared["deny-not"], shared.resume, shared.carry).chain((concept) => anyOf(phrasesOf[concept]!));
const aside = fc.constantFrom(shared.report, shared["quote-cue"], shared["speaker-own"], shared["speaker-other"], shared.innocent).chain((concept) => anyOf(phrasesOf[concept]!));

/** A term, now and then with a mark within or said again and again. */
const said = (concept: number) =>
  fc.tuple(anyOf(phrasesOf[concept]!), fc.constantFrom("", "", "", "", "", ",", "。"), fc.constantFrom(1, 1, 1, 1, 2, 6), filler).map(([phrase, mark, times, gap]) => {
    const middle = phrase.includes(" ") ? phrase.indexOf(" ") : HAN.test(phrase) ? 1 : phrase.length;
    return `${phrase.slice(0, middle)}${mark}${phrase.slice(middle)}${gap || (HAN.test(phrase) ? "" : " ")}`.repeat(times);
  });
/** What each concept of a sequence may be said by, in order, and perhaps what lifts its pattern. */
const sequence = fc.nat(tables.pattern.length - 1).chain((number) => {
  const concepts = tables.items.items.slice(tables.items.starts[number], tables.items.starts[number + 1]);
  const { asks } = tables.patterns[tables.pattern[number]!]!;
  const blocker = asks.length > 0 ? fc.oneof(fc.constant(""), fc.constantFrom(...asks).chain(said), fc.tuple(aside, fc.constantFrom(...asks).chain(said)).map((parts) => parts.join(" "))) : fc.constant("");
  return fc.tuple(blocker, ...Array.from(concepts, said)).map((parts) => parts.join(""));
});
const piece = fc.oneof({ weight: 5, arbitrary: sequence }, { weight: 2, arbitrary: anyOf(phrases.filter(Boolean)) }, { weight: 2, arbitrary: negation }, { weight: 1, arbitrary: aside }, { weight: 1, arbitrary: anyOf(SHAPES) });
const texts = fc.array(fc.tuple(piece, filler), { minLength: 1, maxLength: 7 }).map((pieces) => pieces.map(([words, gap]) => `${words}${gap || " "}`).join(""));
const contacts = fc.record({ channel: fc.constantFrom("voice", "sms", "voicemail", "postcard", undefined), recipientRole: fc.constantFrom("debtor", "spouse", "colleague", undefined), limitedContent: fc.boolean() });

const byPlace = (a: Found, b: Found): number => a.from - b.from || a.to - b.to || (a.name < b.name ? -1 : 1);

describe("a text", () => {
  it("is read as it is by trying every term and every sequence at every place", () => {
    fc.assert(
      fc.property(texts, contacts, (text, contact) => {
        const forbidden = findForbidden(text, { lexicon, ...contact }).map(({ finding, span: { from, to } }) => ({ name: finding, from, to }));
        const elements = findElements(text, { lexicon }).map(({ element, span: { from, to } }) => ({ name: element, from, to }));
        expect([...forbidden, ...elements].sort(byPlace)).toEqual(read(text, contact).sort(byPlace));
      }),
      runs(20),
    );
  });

  it("is read beside another as it is alone", () => {
    const reader = textReader();
    fc.assert(
      fc.property(texts, texts, contacts, (text, other, { channel, recipientRole }) => {
        const of = { channel, recipientRole, template: false };
        const options = { lexicon, channel, recipientRole };
        const alone = [findForbidden(text, options), findForbidden(other, options)];
        const readings = [readText(text, lexicon), readText(other, lexicon)];
        expect(readings.map((reading) => forbiddenIn(reading, options))).toEqual(alone);
        const [first, second] = [reader.read(text, of), reader.read(other, of)];
        const hits = [first.findings(), second.findings(), first.elements(), second.elements()];
        expect(hits).toEqual([reader.read(text, of).findings(), reader.read(other, of).findings(), reader.read(text, of).elements(), reader.read(other, of).elements()]);
      }),
      runs(20),
    );
  });
});
