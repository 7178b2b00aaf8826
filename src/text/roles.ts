import { lazy } from "../records/lazy";
import { type Shape, shapes } from "./lexicon";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";
import { EMPTY_HASH, hashed, lowered, WordTable } from "./word-table";

/** Takes a shape that stands in `[from, to)` of the tokens. */
export type Adding = (shape: Shape, from: number, to: number) => void;

/** What a word, as written, says of the name that it stands beside or belongs to. */
const WORDS = {
  /** Makes a name that of an organisation which people owe to, unless it speaks of collecting. */
  lender: "bank banco union fcu cu finance financial finserv hospital clinic medical university college academy school preschool daycare childcare institute dental dentistry orthodontics orthopedics pediatrics pediatric physicians healthcare health radiology imaging ambulance ems anesthesia optical optometry pharmacy labs surgery surgical chiropractic dermatology cardiology therapy rehab ctr center centre furniture stores store outfitters jewelers jewellers appliances appliance electronics flooring carpet roofing plumbing heating lumber supply equipment rentals rental properties property realty homes estates towers condominium condominiums apartments hoa energy utilities utility water gas electric power propane fuel oil sewer sanitation disposal telecom telephone wireless mobile internet fiber broadband cable insurance assurance mutual savings motors auto toyota honda ford tire marine leasing mortgage lending loans funding fitness gym club resort cooperative coop veterinary vet animal storage parking studio gyms homecare foods market markets wheels cars home housing council county city township toll library clinics hospitals solar",
  /** Makes a name that of an organisation. */
  org: "recovery group llc inc federal services service servicing capital co company associates partners solutions llp pllc pc lp management mgmt collections trust corp corporation ltd plc credit hospitals holdings systems agency portfolio receivables receivable recoveries law legal attorneys solicitors assoc adjusters bureau electric assets asset ventures advisors networks brothers sons accounts billing firm",
  /** In the name of one that people do not owe to, or not in the first place. */
  agent: "recovery recoveries collections collection collectors receivables receivable agency law legal llp pllc billing servicing associates partners asset assets portfolio adjusters bureau holdings mgmt department division ombudsman protection attorney office board commission commissioner institutions accounts court courts sheriff police",
  /** Shows that a firm collects, or lends. */
  debt: "recovery recoveries collections collection collectors collect debt credit receivables receivable asset assets portfolio law attorneys legal financial lending loans",
  /** Names nobody, however many of them stand together. */
  plain: "recovery recoveries services service financial finance collections collection collector collectors loans credit medical management solutions agency company department dept team accounts account office customer client care support relations member patient billing desk debt legal law firm consumer complaints complaint letter card payment payments resolutions resolution health center bank insurance reminder trust subject attention internal warning ps script step module debtor caller appearance docket voicemail important note update info help message page date options option press thanks thank sorry good morning afternoon evening today tomorrow pacific eastern central mountain time questions representative representatives hours main general original early late any box po room inquiries enquiries okay ok yes no sure right great perfect alert notice hey hola hiya anyone someone somebody everyone everybody all calls calling texting text manage from for on behalf regarding overdue past due recorded recording auto a an my one both here there sent file re to attached regards sincerely creditor lender current amount balance total invoice statement principal interest fees tel telephone phone direct operator agent rep associate specialist bot chat email sms sender recipient name messages unsubscribe settings alerts",
  /** Ends a name of two words or more that is a firm's, though it might be a place's. */
  place: "harbor harbour dock square house row ridge peak creek lake valley way road point bay trail crossing hollow mesa grove springs falls summit oak pine gate bridge court mill quarry two three four five six seven eight nine ten",
  title: "mr mrs ms miss dr prof madam sir",
  greeting: "hi hello hey dear yes hola morning afternoon evening",
  /** A name after it is that of whoever is asked for. */
  address: "reach find catch tell help let calling contact contacting to for with",
  /** A name after it is that of whoever is spoken for. */
  client: "for to re regarding subject owe owes owed your about on in the a an our of and or attn ref by their pay paid",
  from: "from with",
  at: "at",
  by: "of by",
  /** Stands before `from`, `with` or `at` where the firm that somebody speaks for follows. */
  speaker: "line msg sms reminder update alert here speaking calling called call caller im am were are is its message text texting email letter notice word communication chat chatting over out hello hi hey greetings collector specialist comes",
  /** Stands there where it does not. */
  bystander: "speak speaking talk talking touch hold account accounts acct card cards loan loans lease plan agreement contract opened guaranteed cosigned signed had have held holds borrowed bought stay visit treatment balance debt bill invoice works work working used shopped service complaint complain policy someone anyone credit mortgage file placed",
  /** A speaker names himself after it. */
  intro: "is im am its names me call was were are be",
  /** Or a firm is named after it. */
  either: "is its",
  /** Follows the name of a speaker. */
  afterCaller: "here from with at of speaking calling again over",
  /** Follows the name of a sender that opens a text. */
  afterBrand: "for here calling has is again on now",
  /** Follows the name of whom it is owed to. */
  owed: "account acct accounts card cards loan loans bill bills balance plan lease auto invoice mortgage store debt line overdraft statement agreement visit note",
  /** A given name. */
  given: "aaron abby adam al alan alex alice alicia allison amanda amber amy ana andrea andrew angela anita ann anna anne annie anthony april ashley barbara becky ben beth betty bill bo bob bonnie brad brandon brenda brian bridget bruce bryan caleb carl carla carlos carmen carol caroline catherine cathy chad charlene charles charlie cheryl chris christina christine cindy claire clara cody colleen connie corey courtney craig crystal curtis cynthia dale dan dana daniel danny darlene dave david dawn dean deb deborah debra dee denise dennis derek diana diane dominic don donald donna doris dorothy doug dylan earl ed eddie edith edward eileen elaine eli elizabeth ellen emily emma eric erica erin ethan eva evan evelyn faith fay fiona frances frank fred gail gary gene george gina glenn gloria grace greg gwen hal hank hannah harold harriet harry heather heidi helen henry holly hugh ian ingrid irene isabel ivan jack jackie jacob jade jake james jamie jan jane janet janice jared jasmine jason jay jean jeff jen jenna jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jo joan joanne joe joel john jon jonathan jordan jose joseph josh joshua joy joyce juan juanita judith judy julia julian julie june justin kara karen kat kate katherine kathleen kathy katie kay keith kelly ken kenneth kenny kevin kim kit kristen kristin kurt kyle larry laura lauren lee lena leo leon leonard leroy leslie lewis lily linda lisa liz lloyd lola lori louis louise lucas lucy luis luke lydia lynn mabel mandy marc marcia marco marcus margaret maria marie marilyn mario marion marjorie mark marlene martha martin marty marvin mary matt matthew maureen max megan mel melanie melinda melissa meredith michael michele michelle miguel mike mindy miranda miriam mo molly mona monica monique morgan nadia nancy naomi natalie nathan neil nell nia nick nicole nina noah nora norma olga olivia omar oscar owen pam pamela pat patricia patrick paul paula pauline peggy penny pete peter phil philip phyllis priya rachel ralph ramon ray raymond rebecca regina renee rhonda ricardo rich richard rick rita rob robert roberta roberto robin rod rodney roger ron ronald rosa rose rosemary ross roy ruby russell ruth ryan sally sam samantha samuel sandra sandy sara sarah scott sean shannon sharon shawn sheila shelly sherri sherry shirley simon simone sonia sonya sophia sophie stacy stan stella stephanie stephen steve steven stuart sue susan suzanne sylvia tamara tammy tanya tara ted teresa terri terry theo theresa thomas tiffany tim tina toby todd tom tony tonya tracy travis trevor tricia trish troy tyler val valerie vanessa vera vernon veronica vicki victor victoria vince vincent virginia vivian walter wanda warren wayne wendy wes wesley whitney willie winston yolanda yvonne zach zoe wade moe tova zadie yesenia janelle kyra esme noor farid tariq ravi malik jamal latoya keisha tamika shanice deshawn darnell lamar jada aisha fatima ahmed mohammed ali hassan ibrahim wei ming raj anil sunil sanjay deepak amit neha pooja anjali arjun vikram lakshmi yuki kenji mei ling hana sven lars astrid pierre luc jacques giovanni luca matteo mateo diego santiago alejandro sofia valentina camila lucia pilar rosalind marguerite beatrice bernadette delphine colette petra greta gretchen anders nils igor boris dmitri svetlana natasha katya anya kofi kwame chidi ngozi emeka tunde femi thabo sipho liam aiden ava mia chloe riley quinn casey drew kerry bea dot gus ines lana tess sela",
  /** Written large as the first word of a sentence, it is no part of the name after it. */
  runLead: "for from re regarding at with calling texting message contact and but so okay ok well hey hola yes evening morning afternoon about our his her their thank thanks",
  /** Before a colon, it tells what follows a subject and no sender. */
  subject: "for re regarding subject attn ref",
  /** What a creditor did. */
  hired: "asked hired placed says said assigned sold referred transferred turned retained gave given engaged instructed wants tells told",
  /** Stands before `for` where a client follows. */
  worker: "calling collecting collect collector collectors agency writing working work works texting phoning ringing acting act client servicer bill billing firm chatting emailing messaging behalf debt here",
  signoff: "sincerely regards yours faithfully truly respectfully",
  sent: "called sent written contacted welcome through message word call",
  welcome: "calling reached morning afternoon evening hi hello hey hola",
  ask: "ask asks asking name",
  for: "for",
  here: "here",
  and: "and",
} as const;

type Trait = keyof typeof WORDS;

/** One bit each. */
const traits = Object.fromEntries(Object.keys(WORDS).map((name, bit) => [name, 1 << bit])) as Readonly<Record<Trait, number>>;

const known = lazy(() => {
  const traitsOf = new Map<string, number>();
  for (const [name, words] of Object.entries(WORDS)) for (const one of words.split(" ")) traitsOf.set(one, (traitsOf.get(one) ?? 0) | traits[name as Trait]);
  return { table: new WordTable([...traitsOf.keys()]), traits: Int32Array.from([0, ...traitsOf.values()]) };
});

/** No word of the table is longer. */
const word = new Uint16Array(16);

/** The traits of the word at a token, case and apostrophes aside. */
function traitsAt({ source, from, to, length }: Tokens, at: number): number {
  if (at < 0 || at >= length || to[at]! - from[at]! > word.length) return 0;
  let hash = EMPTY_HASH;
  let size = 0;
  for (let i = from[at]!; i < to[at]!; i += 1) {
    const unit = source.charCodeAt(i);
    if (unit === 0x27 || unit === 0x2019) continue;
    word[size] = lowered(unit);
    hash = hashed(hash, word[size]!);
    size += 1;
  }
  const words = known();
  return words.traits[words.table.find(word, 0, size, hash)]!;
}

/** Of the run that was looked at last: the traits that some of its words have, and those that all have. */
const run = { some: 0, every: 0 };

function lookAt(tokens: Tokens, from: number, to: number): void {
  run.some = 0;
  run.every = -1;
  for (let at = from; at < to; at += 1) {
    const found = traitsAt(tokens, at);
    run.some |= found;
    run.every &= found;
  }
}

/** Whether capitalised words name an organisation: by a word such as Bank, unless all are such, or by a `&` among them. */
export function isOrganisation(tokens: Tokens, from: number, to: number): boolean {
  lookAt(tokens, from, to);
  if (to - from > 1 && (run.some & (traits.lender | traits.org)) !== 0 && (run.every & traits.plain) === 0) return true;
  for (let at = tokens.from[from]!; at < tokens.to[to - 1]!; at += 1) if (tokens.source[at] === "&") return true;
  return false;
}

/** Adds the parts that the name or names in a run of capitalised words play. */
export function addRoles(add: Adding, tokens: Tokens, at: number, end: number): void {
  const first = end > at + 1 && (traitsAt(tokens, at) & traits.runLead) !== 0 ? at + 1 : at;
  const split = splitOf(tokens, first, end);
  addRole(add, tokens, first, split);
  if (split < end) addRole(add, tokens, split + 1, end);
}

/** Where `of` parts a person from a firm (Lucy Hale of Marlow Group); else the end. */
function splitOf(tokens: Tokens, at: number, end: number): number {
  const { source, from, to } = tokens;
  for (let i = at + 2; i < end - 1; i += 1) if (2 === to[i]! - from[i]! && source.startsWith("of", from[i]!) && !isOrganisation(tokens, at, i)) return i;
  return end;
}

/** The name before: where it ends, whether it is a speaker's or a person's with a title. */
const before = { end: -1, isCaller: false, isTitled: false };

/** To be called before the first run of a text. */
export function beginRoles(): void {
  before.end = -1;
}

/** Tells the part that a name plays from what stands beside it. */
function addRole(add: Adding, tokens: Tokens, at: number, end: number): void {
  const { source, edge, from, to, length, kinds } = tokens;
  const isOrg = isOrganisation(tokens, at, end);
  const { some, every } = run;
  const earlier = traitsAt(tokens, at - 2);
  const lead = traitsAt(tokens, at - 1);
  const after = traitsAt(tokens, end);
  const edgeBefore = edge[at]!;
  const edgeAfter = end < length ? edge[end]! : edges.line;
  const count = end - at;
  const isTitled = edgeBefore === edges.none && (lead & traits.title) !== 0;
  const follows = before.end === at && (before.isCaller || before.isTitled);
  const wasNamed = before.end === at - 1 && (before.isCaller || before.isTitled);
  const followsTitled = follows && before.isTitled;
  const followsCaller = follows && before.isCaller && edgeBefore === edges.soft;
  let isCaller = false;
  const isFirst = edgeBefore === edges.line || (edgeBefore === edges.soft && edge[at - 1] === edges.line);
  const isTentative = count === 1 && isFirst && source[to[at]!] === "," && (every & traits.plain) === 0 && (lead & traits.greeting) === 0;
  if (isTitled) {
    const isLast = edgeAfter === edges.none && (after & traits.afterCaller) !== 0;
    isCaller = (earlier & traits.intro) !== 0 || (isLast && (earlier & traits.address) === 0 && (earlier & traits.client) === 0);
    if (isCaller) add(shapes["#caller"], at, end);
  } else if ((every & traits.plain) === 0 && to[end - 1]! - from[end - 1]! > 1) {
    const isOwed = edgeAfter === edges.none && (after & traits.owed) !== 0 && (edgeBefore < edges.sentence || count > 1);
    if (isOwed) add(shapes["#holder"], at, end);
    const isFirm = isOrg || (count > 1 && ((traitsAt(tokens, end - 1) & traits.place) !== 0 || (count === 3 && (traitsAt(tokens, at + 1) & traits.and) !== 0)));
    const isGiven = (traitsAt(tokens, at) & traits.given) !== 0;
    const isAfter = edgeAfter === edges.none && (after & traits.afterCaller) !== 0;
    const isLed = edgeBefore <= edges.soft && (lead & (traits.from | traits.at)) !== 0;
    const isSpoken = (isLed || (edgeBefore === edges.none && (lead & traits.by) !== 0)) && (at < 2 || edge[at - 1]! > edges.none || kinds[at - 2] === tokenKinds.number || kinds[at - 2] === tokenKinds.slot || wasNamed || (earlier & traits.speaker) !== 0);
    const isNamed = edgeBefore === edges.none && (lead & traits.intro) !== 0;
    const isLender = isOrg && (some & traits.lender) !== 0 && (some & traits.agent) === 0;
    if (isLender) add(shapes["#lender"], at, end);
    if (!isGiven && edgeBefore === edges.none && (lead & traits.for) !== 0 && (at < 2 || edge[at - 1]! > edges.none || before.end === at - 1 || (earlier & traits.worker) !== 0)) add(shapes["#client"], at, end);
    const isNeutral = (some & traits.debt) === 0;
    if (isFirm) {
      if (isNeutral) add(shapes["#neutral"], at, end);
      const isClient = (edgeBefore === edges.none ? (lead & traits.client) !== 0 : edgeBefore === edges.soft && (lead & traits.subject) !== 0) && (earlier & traits.sent) === 0;
      const isHost = isLed && at > 1 && !isLender && (earlier & traits.bystander) === 0;
      const hasHired = isLender && edgeAfter === edges.none && ((after & traits.hired) !== 0 || ((after & traits.afterBrand) !== 0 && (traitsAt(tokens, end + 1) & traits.hired) !== 0));
      if (!isOwed && !hasHired && (isSpoken || isHost || (!isClient && (edgeBefore > edges.none || isAfter || isNamed || (lead & traits.welcome) !== 0)))) add(shapes["#self"], at, end);
    } else {
      const isHere = edgeAfter === edges.none && (after & traits.here) !== 0;
      if (count > 1 && count < 5 && !isGiven && edgeAfter > edges.none && (isFirst ? (lead & traits.subject) === 0 && (lead & traits.greeting) === 0 : edgeBefore > edges.none && (lead & traits.signoff) !== 0)) add(shapes["#opener"], at, end);
      const isHead = (edgeBefore === edges.line || (edgeBefore === edges.soft && at > 1 && at < 6 && (lead & traits.greeting) === 0)) && source[to[end - 1]!] === ":";
      const isBrand = !isGiven && (isHead || (isHere && edgeBefore > edges.none && (traitsAt(tokens, end + 1) & (traits.from | traits.at)) === 0) || (at === 0 && count === 1 && edgeAfter === edges.none && (after & traits.afterBrand) !== 0));
      if (isBrand) add(shapes["#brand"], at, end);
      if (isBrand && isNeutral) add(shapes["#neutral"], at, end);
      if (count < 4) {
        const isGreeted = edgeBefore < edges.sentence && (lead & traits.greeting) !== 0 && !(edgeBefore === edges.soft && (isAfter || count > 1));
        const isSought = edgeBefore < edges.sentence && ((lead & traits.address) !== 0 || (lead & traits.client) !== 0);
        const isIntroduced = isNamed || ((lead & traits.for) !== 0 && (earlier & traits.ask) !== 0);
        const isMessage = count > 1 && (isLed || (lead & traits.by) !== 0) && (isAfter || (earlier & traits.sent) !== 0);
        const isOpening = edgeBefore > edges.none && !isGreeted && !isSought && !isHead && (!isLed || isGiven) && (count > 1 || isAfter || (edgeAfter > edges.none && (followsTitled || (isGiven && edgeBefore >= edges.sentence))));
        isCaller = isIntroduced || isMessage || (isOpening && !(followsCaller && !isAfter) && (!isBrand || isHere));
        const isEither = isCaller && !isGiven && count === 1 && ((isNamed && !isAfter && (lead & traits.either) !== 0 && (earlier & traits.ask) === 0));
        if (isEither) add(shapes["#single"], at, end);
        else if (isCaller) add(shapes["#caller"], at, end);
      }
      if (!isCaller && (isSpoken || (isLed && (lead & traits.at) === 0 && (earlier & traits.bystander) === 0) || (followsCaller && to[at]! - from[at]! > 1))) {
        add(shapes["#affiliate"], at, end);
        if (isNeutral) add(shapes["#neutral"], at, end);
      }
    }
  }
  before.end = end;
  before.isCaller = isCaller || isTentative;
  before.isTitled = isTitled;
}
