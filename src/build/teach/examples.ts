import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LAWFUL_WORDINGS } from "../../lint/lawful-wordings";
import type { ProvenPattern, Sample } from "../lexicons";

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

/** What the linter proposes to say instead. */
export function lawfulExamples(): Example[] {
  return Object.entries(LAWFUL_WORDINGS).flatMap(([slug, { zh, en }]) => {
    const isLimited = slug === LIMITED_CONTENT;
    const contact = { channel: isLimited ? "voicemail" : "sms", recipientRole: slug.startsWith("third-party") ? "neighbour" : "debtor", isLimited };
    return [zh, en].map((text): Example => ({ id: `lawful/${slug}/${text}`, text, ...contact, sideOf: (finding) => (finding === LIMITED_CONTENT && !isLimited ? 0 : -1) }));
  });
}

/** The texts that prove patterns: each says something of one finding alone. */
export function examplesOf(patterns: readonly ProvenPattern[]): Example[] {
  return patterns.flatMap(({ name, finding, match, spare }) => {
    if (finding === undefined) return [];
    const one = (side: number) => (sample: Sample, index: number): Example => {
      const { text, channel = "voice", recipient = "debtor" } = typeof sample === "string" ? { text: sample } : sample;
      return { id: `${name}/${side}/${index}`, text, channel, recipientRole: recipient, isLimited: channel === "voicemail", sideOf: (slug) => (slug === finding ? side : 0) };
    };
    return [...match.map(one(1)), ...spare.map(one(-1))];
  });
}
