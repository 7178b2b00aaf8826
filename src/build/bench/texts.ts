import { AhoCorasick } from "@monyone/aho-corasick";
import { AhoCorasick as FastAhoCorasick } from "@monyone/aho-corasick/fast";
import { bundledLexicons, type TextReader, textReader } from "../../text";
import { tablesOf } from "../../text/compile";
import { type PackedLexicon, unpackLexicon } from "../../text/packed";
import compiled from "../../packs/lexicons/compiled.json";
import { load, output } from "./processes";
import { median, race, ratio, type Runner } from "./rounds";
import { atMost, type Row, type Section } from "./section";
import { type BenchText, enlarged, makeTexts, phrasesOf } from "./text-data";

const ROUNDS = 15;
const TEXTS = 400;
const TIMES = 9;
const HOSTILE_ROUNDS = 5;
const HOSTILE_LENGTH = 1 << 20;
const STARTS = 9;

/** A megabyte of each, over and over. */
const HOSTILE: Readonly<Record<string, string>> = {
  "repeated prefixes": "让你坐",
  "repeated words": "jail ",
  "a forbidden word": "坐牢",
  "negations": "不会",
  "negations and threats": "不会坐牢",
  "nested marks": "说“「『‘\"",
  "combining marks": "j\u0301\u0302a\u0327",
  "invisible characters": "坐\u200b\u00ad",
  "open placeholders": "{{{${#{[【<",
  "placeholders": "{{a}}[b]",
  "one-letter words": "a b c d ",
  "letters that spell nothing": "a a a a a a a a q ",
  "words letter by letter": "a r r e s t e r r e s t ",
  "masked words": "j4il a11 $$$",
  "emoji": "🔪👮",
  "labels": "客户:坐席:",
  "reports": "有人说“你",
  "numbers": "1-2 3.4 ¥5 ",
  "capitals": "Aa Bb & Cc ",
  "many concepts": "我们 公安 法院 单位 家人 电话 上门 今天 还款 ",
  "many threats": "再不还钱就让公安抓你坐牢,通知你单位领导和父母,",
};

/** Starts a process, loads the reader and reads one text. */
const FIRST = `
  const { textReader } = await import(${load("text/index")});
  const begin = performance.now();
  const read = textReader().read("您好,请尽快还款。 Please call us today.", { channel: "sms", recipientRole: "debtor" });
  read.findings();
  read.elements();
  console.log(performance.now() - begin);
`;

/** Judging what is said, against merely finding the phrases. */
export const texts: Section = {
  name: "texts",
  about: `${TEXTS} texts of 60 to 600 characters, zh and en by turns, most of them clean: findings and elements by the bundled lexicons, and all matches of the phrases that these look for by others`,
  async run(): Promise<Row[]> {
    const inputs = makeTexts(TEXTS, 20261122);
    const reader = textReader();
    return [...(await againstOthers(inputs, reader)), ...(await underAttack(inputs, reader)), firstText()];
  },
};

async function againstOthers(inputs: readonly BenchText[], reader: TextReader): Promise<Row[]> {
  const phrases = phrasesOf(unpackLexicon(compiled as PackedLexicon));
  const termsAlone = phrasesOf(tablesOf(bundledLexicons));
  const [ordinary, fast] = [new AhoCorasick(phrases), new FastAhoCorasick(phrases)];
  const ordinaryOfTerms = new AhoCorasick(termsAlone);
  // Lexicons of one's own have no weights, so the enlarged ones are compared with the bundled ones without theirs.
  const patterns = textReader(bundledLexicons);
  const larger = textReader(bundledLexicons.map((lexicon) => enlarged(lexicon, TIMES)));
  const collecting = (search: Pick<AhoCorasick, "matchInText">) => ({ text }: BenchText): unknown => search.matchInText(text);
  const runners = [collecting(ordinary), collecting(fast), judging(reader), collecting(ordinaryOfTerms), judging(patterns), judging(larger)];
  const times = await race(runners.map((decide): Runner => ({ perRound: TEXTS, decide: (index) => decide(inputs[index]!) })), ROUNDS);
  const [collected, collectedFast, judged, collectedTerms, judgedByPatterns, judgedLarger] = times as [number[], number[], number[], number[], number[], number[]];
  const column = "µs a text";
  const micro = (times: number[]) => median(times) / 1000;
  return [
    { what: `@monyone/aho-corasick, ${phrases.length} phrases: the terms, and the words and pairs that weigh`, figures: { [column]: micro(collected) } },
    { what: "the same, its fast build", figures: { [column]: micro(collectedFast), "to its ordinary one": ratio(collectedFast, collected) } },
    {
      what: "judged",
      figures: { [column]: micro(judged), "to its ordinary one": ratio(judged, collected), "to its fast one": ratio(judged, collectedFast) },
      targets: [atMost(1, "judged to collected by the ordinary build,", ratio(judged, collected))],
    },
    { what: `@monyone/aho-corasick, the ${termsAlone.length} terms alone`, figures: { [column]: micro(collectedTerms), "judged to it": ratio(judged, collectedTerms) } },
    {
      what: "judged by patterns alone, which know no more than the terms",
      figures: { [column]: micro(judgedByPatterns), "to its ordinary one": ratio(judgedByPatterns, collectedTerms) },
      targets: [atMost(1, "judged by patterns alone to the terms collected by the ordinary build,", ratio(judgedByPatterns, collectedTerms))],
    },
    {
      what: `the same by a lexicon ${TIMES + 1} times as large`,
      figures: { [column]: micro(judgedLarger), "to the bundled ones": ratio(judgedLarger, judgedByPatterns) },
      targets: [atMost(2, `judged by ${TIMES + 1} times the lexicon,`, ratio(judgedLarger, judgedByPatterns))],
    },
  ];
}

/** The whole judgement, as the gate asks for it. */
const judging = (reader: TextReader) => ({ text, channel, recipientRole }: BenchText): boolean => {
  const reading = reader.read(text, { channel, recipientRole } as Parameters<TextReader["read"]>[1]);
  const found = reading.findings().length + reading.elements().length;
  return reading.covered && found > 0;
};

async function underAttack(inputs: readonly BenchText[], reader: TextReader): Promise<Row[]> {
  const judge = judging(reader);
  const ordinary: Runner = { perRound: 10 * TEXTS, decide: (index) => judge(inputs[index % TEXTS]!) };
  const characters = inputs.reduce((sum, { text }) => sum + text.length, 0) / TEXTS;
  const hostile = Object.values(HOSTILE).map((unit): Runner => {
    const text = unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length));
    return { perRound: 1, decide: () => judge({ text, channel: "sms", recipientRole: "debtor" }) };
  });
  const [usual, ...others] = await race([ordinary, ...hostile], HOSTILE_ROUNDS);
  const perCharacter = usual!.map((time) => time / characters);
  return [
    { what: "ordinary texts", figures: { "ns a character": median(perCharacter) } },
    ...Object.keys(HOSTILE).map((what, place) => {
      const times = others[place]!.map((time) => time / HOSTILE_LENGTH);
      const cost = ratio(times, perCharacter);
      return { what: `a megabyte of ${what}`, figures: { "ns a character": median(times), "to ordinary ones": cost }, targets: [atMost(2, `a character of ${what},`, cost)] };
    }),
  ];
}

function firstText(): Row {
  const times = Array.from({ length: STARTS }, () => Number(output(FIRST)));
  return { what: "the first text of a process", figures: { ms: median(times), "quickest ms": Math.min(...times) }, targets: [atMost(100, "ms for the first text:", median(times))] };
}
