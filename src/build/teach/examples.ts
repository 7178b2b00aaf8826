import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LAWFUL_WORDINGS } from "../../lint/lawful-wordings";
import type { ProvenPattern, Sample } from "../lexicon-source";

/** A labelled text; line format of `scripts-dev.ndjson`. */
export interface Line {
  readonly id: string;
  readonly language: string;
  readonly channel: string;
  readonly recipientRole: string;
  readonly text: string;
  readonly expect: { readonly forbidden: readonly string[]; readonly missing?: readonly string[] };
  readonly requires?: readonly string[];
}

/** A text to learn from: what it has, and whether that is all. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly channel: string;
  readonly recipientRole: string;
  readonly isLimited: boolean;
  /** 1 where it has a finding, -1 where it has not, 0 where nobody says. */
  readonly sideOf: (finding: string) => number;
}

const EXAMPLES = "src/packs/lexicons/examples";
/** Sets that patterns were written with, and so may be learnt from. `unseen`, `blind` and `fresh` never are: they measure. */
const WRITTEN = ["dev", "same-hand", "written-zh", "written-en"];
const LIMITED_CONTENT = "beyond-limited-content";

export function linesOf(file: string): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** The files of labelled texts that weights are learnt from. */
export function exampleFiles(): string[] {
  return [...WRITTEN.map((name) => `fixtures/texts/${name}.ndjson`), ...readdirSync(EXAMPLES).filter((name) => name.endsWith(".ndjson")).sort().map((name) => join(EXAMPLES, name))];
}

export function exampleOf({ id, text, channel, recipientRole, expect, requires = [] }: Line): Example {
  const isLimited = requires.some((slug) => slug.startsWith("lcm-"));
  // Whether a message was to be a limited one, only those say that ask for its elements.
  return { id, text, channel, recipientRole, isLimited, sideOf: (finding) => (finding === LIMITED_CONTENT && !isLimited ? 0 : expect.forbidden.includes(finding) ? 1 : -1) };
}

/** The same texts, each in the middle of so many others of its set that say nothing forbidden, of its language, channel and recipient; those that have none are left out. */
export function amongOthers(lines: readonly Line[], count: number): Line[] {
  const clean = lines.filter(({ expect }) => expect.forbidden.length === 0);
  let turn = 0;
  return lines.flatMap((line) => {
    const others = clean.filter((other) => other !== line && other.language.slice(0, 2) === line.language.slice(0, 2) && other.channel === line.channel && other.recipientRole === line.recipientRole);
    if (others.length === 0) return [];
    const around = Array.from({ length: count }, () => others[turn++ % others.length]!.text);
    const middle = count >> 1;
    return [{ ...line, text: [...around.slice(0, middle), line.text, ...around.slice(middle)].join("\n") }];
  });
}

/** What the linter proposes to say instead. */
export function lawfulExamples(): Example[] {
  return Object.entries(LAWFUL_WORDINGS).flatMap(([slug, { zh, en }]) => {
    const isLimited = slug === LIMITED_CONTENT;
    const contact = { channel: isLimited ? "voicemail" : "sms", recipientRole: slug.startsWith("third-party") ? "neighbour" : "debtor", isLimited };
    return [zh, en].map((text): Example => ({ id: `lawful/${slug}/${text}`, text, ...contact, sideOf: (finding) => (finding === LIMITED_CONTENT && !isLimited ? 0 : -1) }));
  });
}

/** Civil words around what a text says, which make it neither better nor worse: what proves a pattern is learnt from among them too. */
const FRAMES = {
  zh: ["您的账单已逾期，请您尽快安排，否则@。", "【江城银行】尊敬的客户，您的还款日已过，@，如有疑问请致电客服。", "您好，打扰您了，@，谢谢理解。", "我们明白您最近不容易，不过@。", "张女士，早上好，给您添麻烦了，@。", "体谅您的困难，可以为您申请延期，但@。", "感谢您一直以来的支持，@，祝您一切顺利。", "提醒您查收本期账单，@，详情可咨询我行网点。"],
  en: ["Your account is past due, please arrange a payment, or @.", "Hi, this is Dana with Harbor Bank about your account, and @.", "Thank you for taking my call, @, and let me know if you have questions.", "We know this is a hard time for you, but @.", "Hope you and yours are doing well, just a note that @, and thanks so much.", "Good afternoon Ms. Ortega, we appreciate your patience, and @.", "We would be glad to set up a plan that suits you, otherwise @.", "As a courtesy we are writing about your last statement, and @, so please give us a ring."],
} as const;

const FRAMES_EACH = 2;

/** The same words among civil ones; not where they are more than one sentence. */
function framed(text: string, index: number): string[] {
  const words = text.replace(/[.。!！]$/, "");
  if (/[.。!！?？;；\n]/.test(words)) return [];
  const frames = FRAMES[/\p{Script=Han}/u.test(words) ? "zh" : "en"];
  return Array.from({ length: FRAMES_EACH }, (_, turn) => frames[(FRAMES_EACH * index + turn) % frames.length]!.replace("@", () => words));
}

/** The texts that prove patterns, by themselves and among civil words: each says something of one finding alone. */
export function examplesOf(patterns: readonly ProvenPattern[]): Example[] {
  return patterns.flatMap(({ name, finding, match, spare }) => {
    if (finding === undefined) return [];
    const both = (side: number) => (sample: Sample, index: number): Example[] => {
      const { text, channel = "voice", recipient = "debtor" } = typeof sample === "string" ? { text: sample } : sample;
      const example = { id: `${name}/${side}/${index}`, text, channel, recipientRole: recipient, isLimited: channel === "voicemail", sideOf: (slug: string) => (slug === finding ? side : 0) };
      return [example, ...framed(text, index).map((among, turn) => ({ ...example, id: `${example.id}/framed-${turn}`, text: among }))];
    };
    return [...match.flatMap(both(1)), ...spare.flatMap(both(-1))];
  });
}
