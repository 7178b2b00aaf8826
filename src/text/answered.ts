import { isHan } from "./normalise";
import { edges, type Tokens, tokenKinds } from "./tokens";
import { WordList } from "./word-list";

/** Nothing is asked and denied at greater length. */
const LONGEST_QUESTION = 60;
const LONGEST_ANSWER = 160;
/** A label has so many words at most. */
const LONGEST_LABEL = 2;

/** How a plain question begins. */
const OPENERS = new WordList("will can could would may might am are is do does did shall should");
const ASKING = new WordList("吗 么 嘛 呢 沒 没 不");
/** Whoever asks so asks the collector; "Will you keep your job? No." is the collector's own, and a threat. */
const OWN = new WordList("i my me mine");
const OTHERS = new WordList("you your yours ur u we us our ours");
const OWN_ZH = new WordList("我");
const OTHERS_ZH = new WordList("你 您");
/** What is wished for or thought, and what one has a right to: there the denial itself may be the offence. */
const WISHES = new WordList(
  "want wanna like wish prefer ready enjoy rather think know believe expect realize realise understand dare imagine keep safe escape survive away forget forgive stop walk protect help save over ok okay enough let dispute disputes complain complaint lawyer attorney counsel solicitor proof prove right rights refuse appeal validate validation verify report itemized statement receipt plan time",
);
const WISHING = new WordList("想 愿 敢 怕 要不要 希望 喜欢 信不信 以为 觉得 知道 难道 是不是要 非要 真要 放过 算了 罢休 客气 好过 保住 保得住 没事 安全 投诉 申诉 律师 异议 证明 凭证 凭据 拒绝 权利 核实 明细 举报 停 协商 分期 减免 延期 上诉 应诉");
/** Short answers that deny. */
const DENIALS = new WordList("no nope never not 不会 不会的 不能 不能的 不可以 不可能 不是 不是的 没有 没有的 否 绝不 绝不会 绝对不会 当然不会 我们不会 我司不会 我行不会 肯定不会");
const PHRASES = ["we will not", "we won't", "we won’t", "not at all", "of course not", "absolutely not", "certainly not", "no one will", "definitely not"];
/** Under a condition, or for now, a denial threatens. */
const CONDITIONS = new WordList("if unless provided until but yet today now once when as except long before only");
const CONDITIONS_ZH = new WordList("只要 除非 如果 若 要是 但 不过 前提 今天 现在 暂时 目前 还款 还钱 还清 还了 只有 否则 除了");

/**
 * Mutes each question that the next sentence plainly denies: "Will I be arrested? No." asserts nothing. What comes after the denial is
 * read as anything else is.
 */
export function muteAnswered(muted: Uint8Array, tokens: Tokens, sentenceStart: Int32Array, sentences: number): void {
  const { source, from, to } = tokens;
  for (let sentence = 0; sentence + 1 < sentences; sentence += 1) {
    const begin = sentenceStart[sentence]!;
    const end = sentenceStart[sentence + 1]!;
    if (holdsQuestionMark(source, to[end - 1]!, from[end]!) && isAsked(tokens, afterLabel(tokens, begin, end), end) && isDenied(tokens, end, sentenceStart[sentence + 2]!)) muted.fill(1, begin, end);
  }
}

/** Where a sentence begins behind a label: `FAQ:`, `Question 3:`. */
function afterLabel({ source, from, to }: Tokens, begin: number, end: number): number {
  for (let at = begin + 1; at < end && at <= begin + LONGEST_LABEL; at += 1) if (/[:：]/.test(source.slice(to[at - 1]!, from[at]!))) return at;
  return begin;
}

function isAsked({ source, from, to, kinds }: Tokens, begin: number, end: number): boolean {
  const [first, last] = [from[begin]!, to[end - 1]!];
  if (last - first > LONGEST_QUESTION) return false;
  if (kinds[end - 1] === tokenKinds.han) return ASKING.ends(source, last) && !WISHING.isIn(source, first, last) && (OWN_ZH.isIn(source, first, last) || !OTHERS_ZH.isIn(source, first, last));
  const holds = (words: WordList): boolean => holdsWord(words, { source, from, to }, begin, end);
  return isWord(OPENERS, source, first, last) && !holds(WISHES) && (holds(OWN) || !holds(OTHERS));
}

/** Whether a short denial stands there with a sign or the end after it, and no condition in its sentence. */
function isDenied(tokens: Tokens, begin: number, end: number): boolean {
  const { source, from, to } = tokens;
  const [first, last] = [from[begin]!, to[end - 1]!];
  if (last - first > LONGEST_ANSWER) return false;
  const length = denialAt(source, first);
  if (length === 0 || !isClosed(tokens, begin, end, first + length)) return false;
  return !holdsQuestionMark(source, last, last + 2) && !CONDITIONS_ZH.isIn(source, first, last) && !holdsWord(CONDITIONS, tokens, begin, end);
}

function denialAt(source: string, at: number): number {
  const written = source.slice(at, at + 20).toLowerCase();
  const phrase = PHRASES.find((one) => written.startsWith(one));
  return phrase?.length ?? DENIALS.lengthAt(source, at, source.length);
}

/** Whether a word ends at a place, and a sign or the end of the text follows on it. */
function isClosed({ from, to, edge, length }: Tokens, begin: number, end: number, place: number): boolean {
  let next = begin;
  while (next < end && from[next]! < place) next += 1;
  return to[next - 1] === place && (next === length || edge[next]! >= edges.soft);
}

const QUESTION_MARK = 0x3f;
const WIDE_QUESTION_MARK = 0xff1f;

function holdsQuestionMark(source: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === QUESTION_MARK || unit === WIDE_QUESTION_MARK) return true;
  }
  return false;
}

/** Whether one of the words stands at a place, whole. */
function isWord(words: WordList, source: string, from: number, to: number): boolean {
  const length = words.lengthAt(source, from, to);
  return length > 0 && !isLetter(source.charCodeAt(from + length));
}

function holdsWord(words: WordList, { source, from, to }: Pick<Tokens, "source" | "from" | "to">, begin: number, end: number): boolean {
  for (let at = begin; at < end; at += 1) if (!isHan(source.charCodeAt(from[at]!)) && words.lengthAt(source, from[at]!, to[at]!) === to[at]! - from[at]!) return true;
  return false;
}

const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
