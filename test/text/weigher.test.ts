import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLexicon, LANGUAGES } from "../../src/build/lexicon-source";
import { amongOthers, exampleOf, linesOf } from "../../src/build/teach/examples";
import { CueReader, isThirdKey, plainKey } from "../../src/build/teach/features";
import { bundledLexicons, type TextReader, textReader } from "../../src/text";
import { readFor } from "../../src/text/find";
import { shapes } from "../../src/text/concepts";
import { linkLexicon } from "../../src/text/link";
import { type PackedLexicon, unpackLexicon } from "../../src/text/packed";
import { AMONG_OTHERS, MANY_CUES, NEARLY_SUSPECTED, NEIGHBOURS, shareOf, SUSPECTED, SUSPECTED_SENTENCE } from "../../src/text/weigher";
import { CUE_FIELDS, cueKinds, WEIGHT_UNIT, type WeightTables } from "../../src/text/weights";

const tables = unpackLexicon(JSON.parse(readFileSync("src/packs/lexicons/compiled.json", "utf8")) as PackedLexicon);
const lexicon = linkLexicon(tables);
const lines = ["dev", "blind", "written-zh", "written-en"].flatMap((name) => linesOf(`fixtures/texts/${name}.ndjson`));

/** What each cue weighs for each finding, by its key. */
function rowsByKey({ slugs, cues, weights }: WeightTables): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  const rowOf = (cue: number) => slugs.map((_, slug) => weights[cue * slugs.length + slug]!);
  for (let cue = 1; cue < cues.length / CUE_FIELDS; cue += 1) {
    const [kind, what, second, third] = Array.from({ length: CUE_FIELDS }, (_, field) => cues[CUE_FIELDS * cue + field]!);
    if (kind === cueKinds.besides) continue;
    byKey.set(`${kind} ${what} ${second}`, rowOf(cue));
    if (third !== 0) byKey.set(`${kind} ${what} ${second} third`, rowOf(third!));
  }
  return byKey;
}

describe("a text weighs what its cues weigh, one by one", () => {
  const weights = tables.weights!;
  const names = new Set([...Object.keys(shapes), ...LANGUAGES.flatMap((language) => Object.keys(readLexicon(language).concepts))]);
  const cueReader = new CueReader(tables, names);
  const byKey = rowsByKey(weights);

  it("for every finding that is suspected, and no other", () => {
    const rowsOf = (cues: Iterable<number>): number[][] => [...cues].map((cue) => byKey.get(cueReader.keys[cue]!) ?? []).filter((row) => row.some((weight) => weight !== 0));
    const scoresOf = (cues: Iterable<number>): number[] => {
      const rows = rowsOf(cues);
      return weights.bias.map((bias, slug) => (bias + shareOf(rows.length) * rows.reduce((sum, row) => sum + row[slug]!, 0)) / WEIGHT_UNIT);
    };
    const isOfPattern = (cue: number) => cueReader.keys[cue]!.startsWith(`${cueKinds.pattern} `);
    const isOfAudience = (cue: number) => [cueKinds.recipient, cueKinds.channel].some((kind) => cueReader.keys[cue]!.startsWith(`${kind} `));
    let [suspected, bySentence, amongMany] = [0, 0, 0];
    const wrong: string[] = [];
    for (const line of [...lines, ...amongOthers(linesOf("fixtures/texts/blind.ndjson"), 4)]) {
      const example = exampleOf(line);
      const { whole, sentences } = cueReader.cuesOf(example, weights.channels);
      const byAll = scoresOf(whole);
      // What several of the sentences have counts several times, what patterns find there and the audience once.
      const inARow = Array.from({ length: rowsOf(whole).length > MANY_CUES && sentences.length > NEIGHBOURS ? sentences.length - NEIGHBOURS + 1 : 0 }, (_, at) => {
        const some = sentences.slice(at, at + NEIGHBOURS).flatMap((cues) => [...cues]);
        return scoresOf([...some.filter((cue) => !isOfPattern(cue)), ...new Set(some.filter(isOfPattern)), ...whole.filter(isOfAudience)]);
      });
      const scores = byAll.map((score, slug) => Math.max(score, ...inARow.map((some) => some[slug]! - AMONG_OTHERS)));
      // What patterns find in a sentence speaks for the whole text, and for no sentence that is suspected.
      const said = sentences.map((cues) => cues.filter((cue) => !isOfPattern(cue)));
      const most = said.map(scoresOf).reduce((most, ofOne) => most.map((score, slug) => Math.max(score, ofOne[slug]!)), weights.slugs.map(() => Number.NEGATIVE_INFINITY));
      const contact = { lexicon, channel: line.channel, recipientRole: line.recipientRole, limitedContent: example.isLimited };
      const reading = readFor(line.text, contact);
      const shown = new Set(reading.matches.map(({ pattern }) => pattern.head.finding));
      for (const [slug, finding] of weights.slugs.entries()) {
        if (shown.has(finding) || finding === "beyond-limited-content" || finding === "third-party-disclosure") continue;
        const isNearly = scores[slug]! <= SUSPECTED && scores[slug]! > NEARLY_SUSPECTED && most[slug]! > SUSPECTED_SENTENCE;
        if (reading.weighed!.suspected.has(finding) !== (scores[slug]! > SUSPECTED || isNearly)) wrong.push(`${line.id} ${finding}`);
        if (scores[slug]! > SUSPECTED) suspected += 1;
        if (scores[slug]! > SUSPECTED && byAll[slug]! <= SUSPECTED) amongMany += 1;
        if (isNearly) bySentence += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(suspected).toBeGreaterThan(50);
    expect(bySentence).toBeGreaterThan(0);
    expect(amongMany).toBeGreaterThan(10);
  });

  it("and for third persons some cues weigh differently", () => expect([...byKey.keys()].filter((key) => isThirdKey(key) && byKey.has(plainKey(key))).length).toBeGreaterThan(100));
});

const reader = textReader();
/** Of lexicons of one's own nobody has learnt what words weigh. */
const unweighed = textReader(bundledLexicons);

describe("what is only suspected", () => {
  const of = { channel: "voice", recipientRole: "debtor", template: false };
  const suspected = lines.flatMap(({ text, channel, recipientRole }) => reader.read(text, { channel, recipientRole, template: false }).findings().filter((hit) => hit.suspected).map((hit) => ({ text, channel, recipientRole, hit })));

  it("stands where its words stand", () => {
    expect(suspected.length).toBeGreaterThan(20);
    for (const { text, hit } of suspected) expect([hit.quote, hit.quote.length]).toEqual([text.slice(hit.from, hit.to), hit.to - hit.from]);
  });

  it("is none once somebody has judged the words", () => {
    for (const { text, channel, recipientRole } of suspected) expect(reader.read(text, { channel, recipientRole, template: false, judged: true }).findings().filter((hit) => hit.suspected)).toEqual([]);
  });

  it("is none with lexicons of one's own, which have no weights", () => {
    for (const { text, channel, recipientRole } of suspected) expect(unweighed.read(text, { channel, recipientRole, template: false }).findings().filter((hit) => hit.suspected)).toEqual([]);
  });

  it("is no disclosure to the debtor, nor beyond the limits of a message that has none", () => {
    for (const { text } of lines) expect(reader.read(text, of).findings().filter(({ slug, suspected: only }) => only && (slug === "third-party-disclosure" || slug === "beyond-limited-content"))).toEqual([]);
  });
});

describe("what a pattern finds", () => {
  const found = (text: string) => reader.read(text, { channel: "email", recipientRole: "debtor", template: false }).findings().map(({ slug }) => slug);
  const civil = (threat: string) => `Dear customer, thank you for calling us about your account. You can pay in three instalments. ${threat} You may dispute this debt in writing at any time. We are happy to help you with a plan that suits you.`;
  const polite = (threat: string) => `张女士您好，您上周的来信已经收到，我们认真看了您说的收入情况。您问到金额怎么构成，明细随信附上。如果有任何不对的地方，请书面告诉我们，我们会核实，不收任何费用。${threat}也可以申请分期，每期少还一些。我们的工作时间是九点到十八点。`;

  it.each(["Pay by Friday or your paycheck will be garnished.", "You will go to jail if you do not pay.", "We will arrest you.", "The police will come and lock you up.", "I am calling from the sheriff's office.", "A warrant has been issued in your name.",
    "Your wages will be garnished on Friday.", "We will take your house if you do not pay.", "You will never get a loan again for the rest of your life.", "You are a thief and a liar.", "We will post your photo on Facebook so everybody knows.",
    "We will tell all your neighbors that you do not pay.", "We will call your mother and your sister every day until you pay.", "We will tell your boss.", "Your employer will get a call from us tomorrow.", "We will get you fired.", "Take another loan to pay this one.",
    "Send the money to my personal Cash App.", "You owe us a $200 collection visit fee on top.", "Four of us will come to your house tonight.", "We will call you fifty times a day.", "The amount will double tomorrow.", "Do not bother to hire a lawyer or to dispute it, it is useless."])("stands among many civil sentences: %s", (threat) => expect(found(civil(threat))).not.toEqual([]));
  it.each(["再不还钱就打断你的腿。", "不还就弄死你全家。"])("stands among however many polite ones where it threatens violence: %s", (threat) => expect(found(polite(threat) + polite("").repeat(3))).toContain("threat-violence"));
  it("stands among however many civil ones where it threatens violence", () => expect(found(civil("Pay or we will break your legs.") + civil("").repeat(3))).toContain("threat-violence"));
  it.each(["明天就抓你。", "不还钱就等着坐牢。", "公安会来抓你。", "这里是人民法院执行庭。", "法院已经对你发了逮捕令。", "马上冻结你的工资。", "你的房子明天就要被拍卖。", "你一辈子都别想再贷款。", "你就是个骗子、老赖。", "我们会把你的照片发到朋友圈。", "我们会打给你爸妈让他们替你还。",
    "我们去找你领导。", "明天就去你单位，让你丢工作。", "去别的平台再借一笔来还。", "把钱转到我个人微信。", "另外要交五百块上门费。", "今晚我们几个人去你家堵门。", "一天打你一百个电话。", "明天金额就翻倍。", "十几年的老账照样起诉你。", "你投诉也没用，别白费力气。"])("stands among polite ones: %s", (threat) => expect(found(polite(threat))).not.toEqual([]));

  it.each(["您的信用卡已逾期，请尽快还款，否则将上门抓你坐牢。", "【江城银行】您的信用卡已逾期，请尽快还款，否则就等着坐牢吧。", "再不还信不信把你车砸了，如有异议请致电客服热线400-000-0000。", "抱歉打扰了，下次见面先打断你一条腿，感谢您的配合。", "我们理解您的难处，但是明天就去你单位找你领导，可以吗？", "一天打你一百个电话，可以吗？", "再不还就天天打你电话，可以吗？", "我们理解您的难处，也愿意帮您办理分期，你儿子小升初政审过不了。", "您的账单已到期，我行可为您提供延期方案，今日内处理否则后果自负。",
    "Hello, this is Maria from Harbor Bank about your account ending 3320, which is past due, please call us to set up a plan, otherwise your checking account will be frozen at midnight tonight"])("stands among civil words of one sentence: %s", (text) => expect(found(text)).not.toEqual([]));

  it("is refuted in a short text too where all of it clearly speaks against it, violence included", () => {
    const text = "The line is breaking up, may I call you right back on this number?";
    const by = (one: TextReader) => one.read(text, { channel: "voice", recipientRole: "debtor", template: false }).findings().map(({ slug }) => slug);
    expect([by(unweighed), by(reader)]).toEqual([["threat-violence"], []]);
  });

  it.each(["You deadbeat.", "Your legs will be broken.", "We will arrest you.", "打断你的腿。", "你这个老赖。", "明天抓你坐牢。"])("stands in a short text: %s", (text) => expect(found(text)).not.toEqual([]));

  it("is refuted where text and sentence both speak against it, in some texts that are clean", () => {
    const clean = linesOf("fixtures/texts/blind.ndjson").filter(({ expect: { forbidden } }) => forbidden.length === 0);
    const wronged = (by: TextReader) => clean.filter(({ text, channel, recipientRole }) => by.read(text, { channel, recipientRole, template: false }).findings().some((hit) => !hit.suspected)).length;
    expect(wronged(reader)).toBeLessThan(wronged(unweighed));
  });
});
