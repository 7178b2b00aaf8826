import { SPEECH } from "../operators/speech";
import type { Language, Says, Speaker } from "../operators/operator";
import { catalogue, factNamed } from "../records/catalogue";
import { factInWords, isClaim, valueInWords } from "./fact-words";
import type { Rule } from "./rule";
import { slugName } from "./slug-names";
import { inLanguage } from "./words";

type Define = Readonly<Record<string, unknown>>;

const NONE: Define = {};

/**
 * A rule as one paragraph: what it is, whom it binds, what it asks, what excepts it, since when and until when, and where it stands.
 *
 * @param define  the named conditions that it may use; each is written out where it is first met
 */
export function ruleInWords(rule: Rule, define: Define = NONE, language: Language = "en"): string {
  const speaker = new RuleSpeaker(define, language);
  const title = inLanguage(rule.title, language);
  return language === "zh" ? inChinese(rule, title, speaker) : inEnglish(rule, title, speaker);
}

/** A condition in words. */
export function conditionInWords(node: unknown, define: Define = NONE, language: Language = "en"): string {
  return new RuleSpeaker(define, language).clause(node);
}

function inEnglish(rule: Rule, title: string, speaker: RuleSpeaker): string {
  const { from, until, "enforced-from": enforced } = rule["in-force"];
  const should = rule.modal === "should";
  return [
    `${title}.`,
    rule.binds === undefined ? "" : `Binds where ${speaker.clause(rule.binds)}.`,
    rule.prohibit === undefined ? "" : `${should ? "Should not be done" : "Forbidden"} where ${speaker.clause(rule.prohibit)}.`,
    rule.require === undefined ? "" : `${should ? "Recommended" : "Required"}: ${speaker.clause(rule.require)}.`,
    rule.duty === undefined ? "" : `Duty: ${rule.duty.do}; done where ${speaker.clause(rule.duty.satisfied)}.`,
    rule.unless === undefined ? "" : `Except where ${speaker.clause(rule.unless)}.`,
    `In force from ${from}${until === undefined ? "" : ` to before ${until}`}${enforced === undefined ? "" : `; enforced from ${enforced}, until then it only advises`}.`,
    `Source: ${rule.cite.instrument}, ${rule.cite.at}.`,
  ].filter((part) => part !== "").join(" ");
}

function inChinese(rule: Rule, title: string, speaker: RuleSpeaker): string {
  const { from, until, "enforced-from": enforced } = rule["in-force"];
  const should = rule.modal === "should";
  return [
    `${title}。`,
    rule.binds === undefined ? "" : `适用于：${speaker.clause(rule.binds)}。`,
    rule.prohibit === undefined ? "" : `${should ? "不宜" : "禁止"}：${speaker.clause(rule.prohibit)}。`,
    rule.require === undefined ? "" : `${should ? "宜" : "要求"}：${speaker.clause(rule.require)}。`,
    rule.duty === undefined ? "" : `义务：${valueInWords(rule.duty.do, "zh")}；满足条件：${speaker.clause(rule.duty.satisfied)}。`,
    rule.unless === undefined ? "" : `例外：${speaker.clause(rule.unless)}。`,
    `自 ${from} 起施行${until === undefined ? "" : `，至 ${until} 前止`}${enforced === undefined ? "" : `；${enforced} 起强制，此前仅作提示`}。`,
    `依据：${rule.cite.instrument} ${rule.cite.at}。`,
  ].join("");
}

/** A map of several conditions, or several under `all`: among alternatives it needs brackets. */
function isCompound(node: unknown): boolean {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return false;
  const values = Object.entries(node);
  return values.length > 1 || values.some(([key, value]) => key === "all" && Array.isArray(value) && value.length > 1);
}

/** Alternatives and nothing else. */
const isAlternatives = (node: unknown): node is { readonly any: readonly unknown[] } =>
  typeof node === "object" && node !== null && "any" in node && Array.isArray(node.any) && Object.keys(node).length === 1;

/** Parts of an operator that choose history entries and so are named as things, not as claims. */
const CHOICES = new Set(["of", "since", "until", "starts-with", "begun-after"]);

class RuleSpeaker implements Speaker {
  /** Definitions that were written out already, or are being written. */
  readonly #told = new Set<string>();

  constructor(private readonly define: Define, readonly language: Language) {}

  /** A condition that stands by itself: its alternatives need no brackets around them all. */
  clause(node: unknown): string {
    if (isAlternatives(node)) return this.clause(node.any);
    return Array.isArray(node) ? this.#join(node.map((member) => (isCompound(member) && node.length > 1 ? this.#bracketed(member) : this.condition(member))), "or") : this.condition(node);
  }

  condition(node: unknown): string {
    if (typeof node === "string") return this.#named(node);
    if (Array.isArray(node)) return node.length > 1 ? this.#bracketed(node) : this.clause(node);
    if (typeof node !== "object" || node === null) return String(node);
    return this.#join(Object.entries(node).flatMap(([key, value]) => this.#member(key, value)), "and");
  }

  list(values: unknown): string {
    return this.#values([values].flat().map((value) => this.#word(value)));
  }

  #bracketed(node: unknown): string {
    return this.language === "zh" ? `（${this.clause(node)}）` : `(${this.clause(node)})`;
  }

  #member(key: string, value: unknown): string[] {
    if (key === "use") return [value].flat().map((name) => this.#named(String(name)));
    if (key === "any" && Array.isArray(value) && value.some(isCompound)) return [this.#bracketed(value)];
    const says = SPEECH[key];
    return [says === undefined ? this.#fact(key, value) : this.#operator(key, says, value)];
  }

  #operator(name: string, says: Says<unknown>, params: unknown): string {
    const part = (node: unknown, within: unknown = params): string | undefined => {
      if (typeof within !== "object" || within === null) return undefined;
      const parts = Object.entries(within);
      return parts.find(([, value]) => value === node)?.[0] ?? parts.map(([, value]) => part(node, value)).find((found) => found !== undefined);
    };
    return says[this.language](params, {
      language: this.language,
      list: (values) => this.list(values),
      condition: (node) => (name !== "not" && CHOICES.has(part(node) ?? "") ? this.#choice(node) : this.condition(node)),
    });
  }

  /** History entries by what they must be: contacts, or events of a type. */
  #choice(node: unknown): string {
    if (typeof node !== "object" || node === null || Array.isArray(node)) return this.condition(node);
    const { event, ...rest } = node as Record<string, unknown>;
    const kind = event === undefined ? undefined : this.list(event);
    const which = Object.keys(rest).length === 0 ? undefined : this.condition(rest);
    if (this.language === "zh") return `${which === undefined ? "" : `${which}的`}${kind === undefined ? "联系" : `“${kind}”事件`}`;
    return `${kind === undefined ? "contacts" : `events of type ${kind}`}${which === undefined ? "" : ` where ${which}`}`;
  }

  /** A definition by its name, with its words where it is first met. */
  #named(name: string): string {
    const quoted = this.language === "zh" ? `“${name}”` : `"${name}"`;
    if (this.#told.has(name) || !Object.hasOwn(this.define, name)) return quoted;
    this.#told.add(name);
    const words = this.clause(this.define[name]);
    return this.language === "zh" ? `${quoted}（即${words}）` : `${quoted} (${words})`;
  }

  #fact(written: string, test: unknown): string {
    const path = written.startsWith("entry.") ? written.slice("entry.".length) : written;
    const facts = catalogue();
    const fact = factNamed(path, facts) ?? facts.get(`event.${path}`);
    const canonical = fact?.path ?? path;
    const words = factInWords(canonical, this.language);
    if (isClaim(canonical) && typeof test === "boolean") return this.#claim(words, test);
    return this.#tested(words, test, false);
  }

  #claim(words: string, holds: boolean): string {
    if (this.language === "zh") return holds ? words : `并非${words}`;
    const claim = words.slice("that ".length);
    return holds ? claim : `not: ${claim}`;
  }

  #tested(words: string, test: unknown, negated: boolean): string {
    const zh = this.language === "zh";
    if (typeof test === "object" && test !== null && !Array.isArray(test) && !("group" in test)) {
      return this.#join(Object.entries(test).map(([key, bound]) => (key === "not" ? this.#tested(words, bound, !negated) : zh ? `${words}${BOUNDS[key]?.zh ?? key}${this.#bound(key, bound)}` : `${words} ${BOUNDS[key]?.en ?? key}${this.#bound(key, bound)}`)), "and");
    }
    const values = this.#values([test].flat().map((value) => this.#value(value)));
    return zh ? `${words}${negated ? "不" : ""}为${values}` : `${words} is ${negated ? "not " : ""}${values}`;
  }

  #bound(key: string, bound: unknown): string {
    if (key === "known") return "";
    const money = bound as { amount?: string; currency?: string } | string | number;
    return ` ${typeof money === "object" && money !== null ? `${money.amount} ${money.currency}` : String(money)}`;
  }

  #value(value: unknown): string {
    if (typeof value !== "object" || value === null || !("group" in value)) return this.#word(value);
    const name = valueInWords(value.group, this.language);
    return this.language === "zh" ? name : `of the group ${name}`;
  }

  /** A value; what a text says by its Chinese name, in marks, since such names hold 、 and 或 themselves. */
  #word(value: unknown): string {
    const word = valueInWords(value, this.language);
    const name = this.language === "zh" ? slugName(word).zh : word;
    return name === word ? word : `“${name}”`;
  }

  /** Values one of which it is. */
  #values(parts: readonly string[]): string {
    if (this.language !== "zh") return this.#join(parts, "or");
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("、")}或${parts.at(-1)}`;
  }

  #join(parts: readonly string[], word: "and" | "or"): string {
    if (this.language === "zh") return parts.join(word === "and" ? "，且" : "，或者");
    return parts.length < 3 ? parts.join(` ${word} `) : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
  }
}

const BOUNDS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  "at-least": { en: "is at least", zh: "不少于" }, "more-than": { en: "is more than", zh: "超过" }, "at-most": { en: "is at most", zh: "不超过" }, below: { en: "is below", zh: "低于" },
  from: { en: "is on or after", zh: "不早于" }, after: { en: "is after", zh: "晚于" }, before: { en: "is before", zh: "早于" }, until: { en: "is on or before", zh: "不晚于" },
  known: { en: "is known", zh: "已知" },
};
