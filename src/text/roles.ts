import { lazy } from "../records/lazy";
import { type Shape, shapes } from "./concepts";
import { edges, tokenKinds, Tokens } from "./tokens";
import { WordTable } from "./word-table";

/**
 * The part that a name plays in an English text. A run of capitalised words is a name or two; which part each plays, two words on
 * either side tell, with the signs between and the words of the name itself:
 *
 * - a firm's name, by a word such as Bank or a `&`: that of whoever speaks (`#self`), of one that people owe to (`#lender`);
 * - any other: that of the person who speaks (`#caller`), of the firm that a speaker is with (`#affiliate`), of a sender (`#brand`);
 * - either: whom somebody works for (`#client`), whose account it is (`#holder`).
 *
 * Each word is looked up once; its traits are the lists below that hold it.
 */

/** Takes a shape that stands in `[from, to)` of the tokens. */
export type Adding = (shape: Shape, from: number, to: number) => void;

/** What a word, as written, says of the name that it stands beside or belongs to. */
const WORDS = {
  /** Makes a name that of an organisation which people owe to, unless it speaks of collecting. */
  lender: "bank banco union fcu cu finance financial finserv hospital clinic medical university college academy school preschool daycare childcare institute dental dentistry orthodontics orthopedics pediatrics pediatric physicians healthcare health radiology imaging ambulance ems anesthesia optical optometry pharmacy labs surgery surgical chiropractic dermatology cardiology therapy rehab ctr center centre furniture stores store outfitters jewelers jewellers appliances appliance electronics flooring carpet roofing plumbing heating lumber supply equipment rentals rental properties property realty homes estates towers condominium condominiums apartments hoa energy utilities utility water gas electric power propane fuel oil sewer sanitation disposal telecom telephone wireless mobile internet fiber broadband cable insurance assurance mutual savings motors auto toyota honda ford tire marine leasing mortgage lending loans funding fitness gym club resort cooperative coop veterinary vet animal storage parking studio gyms homecare foods market markets wheels cars home housing council county city township toll library clinics hospitals solar",
  /** Makes a name that of an organisation. */
  org: "recovery group llc inc federal services service servicing capital co company associates partners solutions llp pllc pc lp management mgmt collections trust corp corporation ltd plc credit hospitals holdings systems agency portfolio receivables receivable recoveries law legal attorneys solicitors assoc adjusters bureau electric assets asset ventures advisors networks brothers sons accounts billing firm resolutions limited pvt pty plc outsourcing enterprises consultants consultancy",
  /** In the name of one that people do not owe to, or not in the first place. */
  agent: "resolutions outsourcing consultants consultancy recovery recoveries collections collection collectors receivables receivable agency law legal llp pllc billing servicing associates partners asset assets portfolio adjusters bureau holdings mgmt department division ombudsman protection attorney office board commission commissioner institutions accounts court courts sheriff police",
  /** Shows that a firm collects, or lends. */
  debt: "recovery recoveries collections collection collectors collect debt credit receivables receivable asset assets portfolio law attorneys legal financial lending loans",
  /** Names nobody, however many of them stand together. */
  plain: "loan mortgage arrears repayment hardship disputes control unit centre branch limited recovery recoveries services service financial finance collections collection collector collectors loans credit medical management solutions agency company department dept team accounts account office customer client care support relations member patient billing desk debt legal law firm consumer complaints complaint letter card payment payments resolutions resolution health center bank insurance reminder trust subject attention internal warning ps script step module debtor caller appearance docket voicemail important note update info help message page date options option press thanks thank sorry good morning afternoon evening today tomorrow pacific eastern central mountain time questions representative representatives hours main general original early late any box po room inquiries enquiries okay ok yes no sure right great perfect alert notice hey hola hiya anyone someone somebody everyone everybody all calls calling texting text manage from for on behalf regarding overdue past due recorded recording auto a an my one both here there sent file re to attached regards sincerely creditor lender current amount balance total invoice statement principal interest fees tel telephone phone direct operator agent rep associate specialist bot chat email sms sender recipient name messages unsubscribe settings alerts",
  /** Ends a name of two words or more that is a firm's, though it might be a place's. */
  place: "harbor harbour dock square house row ridge peak creek lake valley way road point bay trail crossing hollow mesa grove springs falls summit oak pine gate bridge court mill quarry two three four five six seven eight nine ten",
  title: "mr mrs ms miss dr prof madam sir",
  greeting: "hi hello hey dear yes hola morning afternoon evening attention attn",
  /** A name after it is that of whoever is asked for. */
  address: "reach find catch tell help let calling contact contacting to for with",
  /** A name after it is that of whoever is spoken for. */
  client: "for to re regarding subject owe owes owed your about on in the a an our of and or attn ref by their pay paid",
  from: "from with",
  at: "at",
  by: "of by",
  /** Stands before `from`, `with` or `at` where the firm that somebody speaks for follows. */
  speaker: "line msg sms reminder update alert here speaking calling called call caller ringing phoning dialling dialing im am were are is its message text texting email letter notice word communication chat chatting over out hello hi hey greetings collector specialist comes",
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

/** The traits of the word at a token, case and apostrophes aside. */
function traitsAt({ source, kinds, from, to, length }: Tokens, at: number): number {
  if (at < 0 || at >= length || kinds[at] !== tokenKinds.word) return 0;
  const words = known();
  return words.traits[words.table.findWritten(source, from[at]!, to[at]!)]!;
}

/** The longest run of capitalised words that is looked at as one. */
export const LONGEST_RUN = 8;
/** Words before and after a run that tell of it. */
const BESIDE = 2;

/** The traits of the words of the run that is being read and of those beside it, from the token `seenFrom` on; looked up when asked for. */
const seen = new Int32Array(LONGEST_RUN + 1 + 2 * BESIDE);
let seenFrom = 0;
const NO_TOKENS = new Tokens();
let seenOf = NO_TOKENS;
const UNSEEN = -1;

function beginRun(tokens: Tokens, at: number): void {
  seenOf = tokens;
  seenFrom = at - BESIDE;
  seen.fill(UNSEEN);
}

/** Whether a word beside or in the run has one of these traits. */
function is(at: number, trait: number): boolean {
  let found = seen[at - seenFrom]!;
  if (found === UNSEEN) seen[at - seenFrom] = found = traitsAt(seenOf, at);
  return (found & trait) !== 0;
}

function someIs(from: number, to: number, trait: number): boolean {
  for (let at = from; at < to; at += 1) if (is(at, trait)) return true;
  return false;
}

function allAre(from: number, to: number, trait: number): boolean {
  for (let at = from; at < to; at += 1) if (!is(at, trait)) return false;
  return true;
}

const AMPERSAND = 0x26;

/** Whether words of the run name an organisation: by one such as Bank, unless all are such, or by a `&` among them. */
function isOrganisation({ source, from, to }: Tokens, at: number, end: number): boolean {
  if (end - at < 2) return false;
  if (someIs(at, end, traits.lender | traits.org) && !allAre(at, end, traits.plain)) return true;
  for (let i = at + 1; i < end; i += 1) for (let unit = to[i - 1]!; unit < from[i]!; unit += 1) if (source.charCodeAt(unit) === AMPERSAND) return true;
  return false;
}

/** What a run of capitalised words names as a whole; a department (Customer Service) is nobody. */
export type Named = "organisation" | "nobody" | "somebody";

/** Adds the parts that the name or names in a run of capitalised words play; returns what the run names. */
export function addRoles(add: Adding, tokens: Tokens, at: number, end: number): Named {
  beginRun(tokens, at);
  const first = end > at + 1 && is(at, traits.runLead) ? at + 1 : at;
  const split = splitOf(tokens, first, end);
  addRole(add, tokens, first, split);
  if (split < end) addRole(add, tokens, split + 1, end);
  const named = isOrganisation(tokens, at, end) ? "organisation" : allAre(first, end, traits.plain) ? "nobody" : "somebody";
  seenOf = NO_TOKENS; // nothing of a text is kept
  return named;
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

/** The name that is being read: where it stands and what was told of it. */
const name = {
  at: 0,
  end: 0,
  count: 0,
  /** How it is separated from the words beside it. */
  gapBefore: 0,
  gapAfter: 0,
  /** It opens a line, or only a comma or colon stands between. */
  isFirst: false,
  /** A given name comes first. */
  isGiven: false,
  /** After from, with or at. */
  isLed: false,
  /** Before here, from, speaking …. */
  isSpeaker: false,
  /** It does not show that its bearer collects or lends. */
  isNeutral: false,
};

function take({ edge, length }: Tokens, at: number, end: number): void {
  name.at = at;
  name.end = end;
  name.count = end - at;
  name.gapBefore = edge[at]!;
  name.gapAfter = end < length ? edge[end]! : edges.line;
  name.isFirst = name.gapBefore === edges.line || (name.gapBefore === edges.soft && edge[at - 1] === edges.line);
  name.isGiven = is(at, traits.given);
  name.isLed = name.gapBefore <= edges.soft && is(at - 1, traits.from | traits.at);
  name.isSpeaker = name.gapAfter === edges.none && is(end, traits.afterCaller);
  name.isNeutral = !someIs(at, end, traits.debt);
}

/** Whether the word before is one of these, with no sign between; and so the word after. */
const isAfter = (trait: number): boolean => name.gapBefore === edges.none && is(name.at - 1, trait);
const isBefore = (trait: number): boolean => name.gapAfter === edges.none && is(name.end, trait);
/** Whether the word before the word before is one of these. */
const wasSaid = (trait: number): boolean => is(name.at - 2, trait);

/** Tells the part that a name plays from what stands beside it. */
function addRole(add: Adding, tokens: Tokens, at: number, end: number): void {
  take(tokens, at, end);
  const { source, from, to } = tokens;
  const isTitled = isAfter(traits.title);
  const isPlain = allAre(at, end, traits.plain);
  let isCaller = false;
  if (isTitled) {
    isCaller = isTitledCaller();
    if (isCaller) add(shapes["#caller"], at, end);
  } else if (!isPlain && to[end - 1]! - from[end - 1]! > 1) {
    const isOrg = isOrganisation(tokens, at, end);
    const isLender = isOrg && someIs(at, end, traits.lender) && !someIs(at, end, traits.agent);
    if (isHolder()) add(shapes["#holder"], at, end);
    if (isLender) add(shapes["#lender"], at, end);
    if (isClient(tokens)) add(shapes["#client"], at, end);
    if (isOrg || isPlaceLike()) addFirm(add, tokens, isLender);
    else isCaller = addPersonOrBrand(add, tokens);
  }
  // One word that opens a line before a comma may be a speaker's, as far as the next name is concerned.
  const isTentative = name.count === 1 && name.isFirst && source.charCodeAt(to[at]!) === COMMA && !isPlain && !is(at - 1, traits.greeting);
  before.end = end;
  before.isCaller = isCaller || isTentative;
  before.isTitled = isTitled;
}

const COMMA = 0x2c;
const COLON = 0x3a;

/** Mr. Osei speaks: this is Mr. Osei, Mr. Osei here; but not for Mr. Osei from …. */
const isTitledCaller = (): boolean => wasSaid(traits.intro) || (name.isSpeaker && !wasSaid(traits.address | traits.client));

/** Lakeview account: whose account it is. */
const isHolder = (): boolean => isBefore(traits.owed) && (name.gapBefore < edges.sentence || name.count > 1);

/** Calling for Tanager: somebody works for it. */
const isClient = ({ edge }: Tokens): boolean => !name.isGiven && isAfter(traits.for) && (name.at < 2 || edge[name.at - 1]! > edges.none || before.end === name.at - 1 || wasSaid(traits.worker));

/** Walnut Row, Hale and Marlow: two words or more that a firm might be called. */
const isPlaceLike = (): boolean => name.count > 1 && (is(name.end - 1, traits.place) || (name.count === 3 && is(name.at + 1, traits.and)));

/** From or of it somebody speaks: calling from …, reference 12 from …, Lana with …. */
function isSpokenFor({ edge, kinds }: Tokens): boolean {
  if (!name.isLed && !isAfter(traits.by)) return false;
  const { at } = name;
  if (at < 2 || edge[at - 1]! > edges.none || wasSaid(traits.speaker)) return true;
  return kinds[at - 2] === tokenKinds.number || kinds[at - 2] === tokenKinds.slot || (before.end === at - 1 && (before.isCaller || before.isTitled));
}

function addFirm(add: Adding, tokens: Tokens, isLender: boolean): void {
  if (name.isNeutral) add(shapes["#neutral"], name.at, name.end);
  if (isHolder() || (isLender && hasHired())) return;
  if (isSpokenFor(tokens) || isHost(isLender) || (!isSpokenOf() && standsAsSpeaker())) add(shapes["#self"], name.at, name.end);
}

/** Juniper Bank asked us, Juniper Bank has placed. */
const hasHired = (): boolean => isBefore(traits.hired) || (isBefore(traits.afterBrand) && is(name.end + 1, traits.hired));

/** With or from it, and nothing that people have with a bank. */
const isHost = (isLender: boolean): boolean => name.isLed && name.at > 1 && !isLender && !wasSaid(traits.bystander);

/** Somebody speaks of it: about Wexford Hospital, Re: Wexford Hospital. */
function isSpokenOf(): boolean {
  const isLed = name.gapBefore === edges.none ? is(name.at - 1, traits.client) : name.gapBefore === edges.soft && is(name.at - 1, traits.subject);
  return isLed && !wasSaid(traits.sent);
}

/** It opens what is said, or stands where a speaker does. */
const standsAsSpeaker = (): boolean => name.gapBefore > edges.none || name.isSpeaker || isAfter(traits.intro) || is(name.at - 1, traits.welcome);

/** Returns whether the name is that of a person who speaks. */
function addPersonOrBrand(add: Adding, tokens: Tokens): boolean {
  const { from, to } = tokens;
  const { at, end } = name;
  const isHead = isHeading(tokens);
  const isBrand = !name.isGiven && (isHead || opensAsBrand());
  if (isOpener()) add(shapes["#opener"], at, end);
  if (isBrand) add(shapes["#brand"], at, end);
  if (isBrand && name.isNeutral) add(shapes["#neutral"], at, end);
  const isCaller = name.count < 4 && (isIntroduced() || isTurnedTo(tokens) || (opensAsCaller(isHead) && (!isBrand || isHere())));
  if (isCaller) {
    add(isEither() ? shapes["#single"] : shapes["#caller"], at, end);
    return true;
  }
  const isWith = name.isLed && !is(at - 1, traits.at) && !wasSaid(traits.bystander);
  if (isSpokenFor(tokens) || isWith || (followsCaller() && to[at]! - from[at]! > 1)) {
    add(shapes["#affiliate"], at, end);
    if (name.isNeutral) add(shapes["#neutral"], at, end);
  }
  return false;
}

const isHere = (): boolean => isBefore(traits.here);

/** Whether a caller was named right before, a comma between. */
const followsCaller = (): boolean => before.end === name.at && before.isCaller && name.gapBefore === edges.soft;

/** Several words that open what is said, or close a letter: Haldane Strick, we collect; but not: Good Morning John. */
function isOpener(): boolean {
  if (name.count < 2 || name.count > 4 || name.isGiven || name.gapAfter === edges.none || someIs(name.at, name.end, traits.greeting)) return false;
  return name.isFirst ? !is(name.at - 1, traits.subject | traits.greeting) : name.gapBefore > edges.none && is(name.at - 1, traits.signoff);
}

/** Before a colon, at the head of a line or of a text. */
function isHeading({ source, to }: Tokens): boolean {
  if (source.charCodeAt(to[name.end - 1]!) !== COLON) return false;
  return name.gapBefore === edges.line || (name.gapBefore === edges.soft && name.at > 1 && name.at < 6 && !is(name.at - 1, traits.greeting));
}

/** Fernhill here; at the head of a text also: Fernhill has …. */
const opensAsBrand = (): boolean => (isHere() && name.gapBefore > edges.none && !is(name.end + 1, traits.from | traits.at)) || (name.at === 0 && name.count === 1 && isBefore(traits.afterBrand));

/** This is Arlo Simmons, ask for Arlo; a message from Arlo Simmons. */
function isIntroduced(): boolean {
  if (isAfter(traits.intro) || (is(name.at - 1, traits.for) && wasSaid(traits.ask))) return true;
  return name.count > 1 && (name.isLed || is(name.at - 1, traits.by)) && (name.isSpeaker || wasSaid(traits.sent));
}

/** Please contact Beth Lowe, would you phone Sam, the call to Beth Lowe; but not: trying to contact Beth Lowe. */
const isTurnedTo = (tokens: Tokens): boolean => (name.isGiven || name.count > 1) && name.gapBefore === edges.none && ((isOneOf(dials(), tokens, name.at - 1) && isOneOf(invitations(), tokens, name.at - 2)) || (isOneOf(towards(), tokens, name.at - 1) && isOneOf(dials(), tokens, name.at - 2)));

const dials = lazy(() => new WordTable("call phone ring contact telephone buzz".split(" ")));
const towards = lazy(() => new WordTable(["to"]));
const invitations = lazy(() => new WordTable("please kindly you and or then just simply".split(" ")));

const isOneOf = (words: WordTable, { source, kinds, from, to }: Tokens, at: number): boolean => at >= 0 && kinds[at] === tokenKinds.word && words.findWritten(source, from[at]!, to[at]!) !== 0;

/** Opens what is said, and is neither greeted nor asked for. */
function opensAsCaller(isHead: boolean): boolean {
  if (name.gapBefore === edges.none || isHead || (name.isLed && !name.isGiven) || isSpokenTo()) return false;
  if (followsCaller() && !name.isSpeaker) return false;
  if (name.count > 1 || name.isSpeaker) return true;
  return name.gapAfter > edges.none && ((before.end === name.at && before.isTitled) || (name.isGiven && name.gapBefore >= edges.sentence));
}

/** Hi Denise; but not: Hi, Denise here. Denise is sought in: a message for: Denise. */
function isSpokenTo(): boolean {
  if (name.gapBefore >= edges.sentence) return false;
  const isGreeted = is(name.at - 1, traits.greeting) && !(name.gapBefore === edges.soft && (name.isSpeaker || name.count > 1));
  return isGreeted || is(name.at - 1, traits.address | traits.client);
}

/** This is Ashgrove: a person or a firm. */
const isEither = (): boolean => name.count === 1 && !name.isGiven && isAfter(traits.intro) && !name.isSpeaker && is(name.at - 1, traits.either) && !wasSaid(traits.ask);
