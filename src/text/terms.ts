/**
 * The short notation of terms in lexicons.
 *
 * `(a|b|)`  one of, possibly nothing, and may nest: `call (up|) your boss`
 * `arrest~` every form of an English word: arrest, arrests, arrested, arresting
 */

const IRREGULAR: Readonly<Record<string, string>> = {
  be: "am is are was were been being", break: "breaks broke broken breaking", bring: "brings brought bringing",
  burn: "burns burned burnt burning", buy: "buys bought buying", catch: "catches caught catching", come: "comes came coming",
  cut: "cuts cutting", do: "does did done doing", draw: "draws drew drawn drawing", drive: "drives drove driven driving",
  find: "finds found finding", freeze: "freezes froze frozen freezing", get: "gets got gotten getting", give: "gives gave given giving",
  go: "goes went gone going", hang: "hangs hung hanged hanging", have: "has had having", hear: "hears heard hearing",
  hide: "hides hid hidden hiding", hit: "hits hitting", hold: "holds held holding", hurt: "hurts hurting", keep: "keeps kept keeping",
  know: "knows knew known knowing", leave: "leaves left leaving", lend: "lends lent lending", let: "lets letting", lie: "lies lied lying",
  lose: "loses lost losing", make: "makes made making", meet: "meets met meeting", owe: "owes owed owing", pay: "pays paid paying",
  put: "puts putting", read: "reads reading", ring: "rings rang rung ringing", run: "runs ran running", say: "says said saying",
  see: "sees saw seen seeing", sell: "sells sold selling", send: "sends sent sending", set: "sets setting", shoot: "shoots shot shooting",
  shut: "shuts shutting", sit: "sits sat sitting", sleep: "sleeps slept sleeping", speak: "speaks spoke spoken speaking",
  spend: "spends spent spending", stand: "stands stood standing", steal: "steals stole stolen stealing", stick: "sticks stuck sticking",
  strike: "strikes struck striking", swear: "swears swore sworn swearing", take: "takes took taken taking", tell: "tells told telling",
  think: "thinks thought thinking", throw: "throws threw thrown throwing", wake: "wakes woke woken waking", wear: "wears wore worn wearing",
  write: "writes wrote written writing", show: "shows showed shown showing", become: "becomes became becoming", forget: "forgets forgot forgotten forgetting",
  file: "files filed filing", child: "children", wife: "wives", man: "men", woman: "women", knife: "knives", life: "lives", kid: "kids",
};
const DOUBLING = /^(?:[^aeiou]*[aeiou][bdgklmnprt])$/;
const MOST_FORMS = 2000;

/** Every plain phrase that a term stands for. @throws {RangeError} on unbalanced brackets or more than 2000 phrases */
export function expandTerm(term: string): string[] {
  const phrases = expandGroups(term).map((phrase) => phrase.trim()).filter(Boolean);
  const forms = phrases.flatMap((phrase) => (phrase.includes("~") ? inflectPhrase(phrase) : [phrase]));
  if (forms.length > MOST_FORMS) throw new RangeError(`"${term}" stands for ${forms.length} phrases; ${MOST_FORMS} is the most`);
  return [...new Set(forms)];
}

function expandGroups(term: string): string[] {
  const open = term.indexOf("(");
  if (open < 0) {
    if (term.includes(")")) throw new RangeError(`"${term}" closes a bracket that it never opened`);
    return [term];
  }
  let depth = 0;
  const cuts = [open];
  for (let at = open; at < term.length; at += 1) {
    const char = term[at];
    if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    if ((char === "|" && depth === 1) || depth === 0) cuts.push(at);
    if (depth === 0) break;
  }
  if (depth !== 0) throw new RangeError(`"${term}" leaves a bracket open`);
  const close = cuts[cuts.length - 1] ?? open;
  const rests = expandGroups(term.slice(close + 1));
  const heads = cuts.slice(1).flatMap((cut, i) => expandGroups(term.slice((cuts[i] ?? open) + 1, cut)));
  return heads.flatMap((head) => rests.map((rest) => term.slice(0, open) + head + rest));
}

function inflectPhrase(phrase: string): string[] {
  let built = [""];
  for (const word of phrase.split(/\s+/)) {
    const forms = word.endsWith("~") ? inflect(word.slice(0, -1)) : [word];
    built = built.flatMap((head) => forms.map((form) => (head ? `${head} ${form}` : form)));
  }
  return built;
}

/** Every form of an English verb or noun; what does not exist does no harm. */
export function inflect(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return [word, ...irregular.split(" ")];
  if (word.endsWith("e")) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [word, `${word}es`, `${word}ed`, `${word}ing`];
  const stem = DOUBLING.test(word) ? word + word.slice(-1) : word;
  return [word, `${word}s`, `${stem}ed`, `${stem}ing`];
}
