import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cn } from "../../src/packs/cn";
import { fixInChinese } from "../../src/rules/fixes-in-chinese";
import { PACK_PROBLEMS } from "../../src/rules/pack-problems";
import { problemOf, problemText } from "../../src/rules/pack-error";
import { parsePack, type PackFile, type ParseOptions } from "../../src/rules/parse-pack";
import { HEAD, RULE, printed, problemsOf, withHead, withRule } from "./sample";

const CALENDARS = { calendars: [{ name: "zz.yaml", text: 'id: zz\nfrom: "2026-01-01"\nuntil: "2027-01-01"\nholidays: []\nworkdays: []\n' }] };
const head = (more: string): PackFile[] => [{ name: "pack.yaml", text: HEAD + more }, { name: "calls.yaml", text: RULE }];
const text = (whole: string): PackFile[] => [{ name: "pack.yaml", text: HEAD }, { name: "calls.yaml", text: whole }];
const waiver = (fields: string, reason = "r"): PackFile[] => [{ name: "policy.yaml", text: `id: own\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Own }\nwaivers:\n  - { id: w, ${fields}, reason: ${reason}, by: b }\n` }];
const openHours = (spans: string): PackFile[] => text(RULE.replace(/ {2}require:[^]*local-days: 7 }\n/, `  require: { open-hours: { ${spans}, bounds: "[)" } }\n`).replace("call {count} of {at-most}", "too late"));
const hours = (span: string): PackFile[] => openHours(`every-day: ${span}`);
const TRADE_RULE = RULE.replace("zz.act.calls", "zz.trade.calls").replace("instrument: zz.act", "instrument: zz.code").replace('from: "2020-01-01"', 'from: "2021-01-01", until: "2027-01-01"');
const LAW: ParseOptions = { with: [parsePack([{ name: "pack.yaml", text: HEAD }, { name: "calls.yaml", text: RULE + TRADE_RULE }])] };

const CASES: [string, PackFile[], string, string, ParseOptions?][] = [
  ["pack/yaml", text("- id: [1"), "calls.yaml:1:9", "the text cannot be read as YAML"],
  ["pack/encoding", withRule("Three", "Thr\uFFFDe"), "calls.yaml:2:19", "characters that were lost"],
  ["pack/tab", text(RULE.replace("  sureness", "\tsureness")), "calls.yaml:5:1", "a tab stands in the indentation"],
  ["pack/space", text(RULE.replace("  sureness", "\u3000\u3000sureness")), "calls.yaml:5:1", "a space that is no plain one stands in the indentation"],
  ["pack/empty-file", text("# later\n"), "calls.yaml:1:1", "the file is empty"],
  ["pack/several-documents", text(`${RULE}---\n- id: x\n`), "calls.yaml:15:1", "more than one document"],
  ["pack/anchor", withRule("[agency]", "&who [agency]"), "calls.yaml:6:15", "&who is an anchor or an alias"],
  ["pack/merge-key", withRule("binds:", "<<: {}\n  binds:"), "calls.yaml:6:3", "`<<` merges one map into another"],
  ["pack/tag", withRule("READ", "!!str READ"), "calls.yaml:5:19", "tag:yaml.org,2002:str is a tag"],
  ["pack/duplicate-key", withRule("  unless:", "  binds: [agency]\n  unless:"), "calls.yaml:13:3", "`binds` stands twice in one map; expected each key once; it stands on line 6 already"],
  ["pack/missing", withRule("  sureness: READ\n", ""), "calls.yaml:1:3", "`sureness` is missing"],
  ["pack/missing", withHead('reviewed: "2026-11-01"\n', ""), "pack.yaml:1:1", "`reviewed` is missing; expected `reviewed` in the pack of a jurisdiction"],
  ["pack/wrong-type", withRule("at-most: 3", 'at-most: "3"'), "calls.yaml:9:16", '`at-most` is "3"; expected a'],
  ["pack/wrong-type", withRule("binds: [agency]", "binds: 3"), "calls.yaml:6:10", "`binds` is 3; expected a condition"],
  ["pack/wrong-type", text(RULE.replace("  unless", "  duty: { do: x, satisfied: agency }\n  unless")), "calls.yaml:1:3", "expected exactly one of `prohibit`, `require` and `duty`."],
  ["pack/wrong-type", withRule("Three calls a week", '""'), "calls.yaml:2:16", '`en` is ""; expected a text that is not empty'],
  ["pack/wrong-type", withHead("2026.11.0", "11"), "pack.yaml:2:10", '`version` is "11"; expected "YYYY.MM.n", for instance "2026.11.0"'],
  ["pack/wrong-type", head("rules: { a: 1 }\n"), "pack.yaml:13:1", "expected a list of rules"],
  ["pack/missing", text(RULE.replace(/ {2}require:[^]*local-days: 7 }\n/, "  duty: { do: record-the-call }\n")), "calls.yaml:7:3", "`satisfied` is missing; expected a condition. Add it."],
  ["pack/wrong-type", waiver('rule: zz.trade.calls, from: "2026-01-01", until: "2027-01-01"', '"  "'), "policy.yaml:6:85", '`reason` is "  "; expected a text that is not empty', LAW],
  ["pack/unknown-key", withRule("binds:", "bind:"), "calls.yaml:6:3", "`bind` has no meaning here; expected a part of `a rule`"],
  ["pack/unknown-value", withRule("[person]", "[preson]"), "calls.yaml:11:13", '`per` is "preson"; expected one of collector, creditor'],
  ["pack/unknown-key", withRule("[agency]", "{ compare: { left: collector.idd, is: same-as, right: case.placement.agencyId } }"), "calls.yaml:6:23", "`collector.idd` has no meaning here; expected a fact of the records, a field of an entry, or one that the pack declares. Did you mean `collector.id`?"],
  ["pack/unknown-key", withRule("[agency]", "{ compare: { left: collector.id, is: same-as, right: colectorId, of: { event: placement-ended } } }"), "calls.yaml:6:56", "Did you mean `collectorId`?"],
  ["pack/unknown-key", withRule("[agency]", "{ elapsed: { since: { event: promise-to-pay }, field: dueOnn, at-least: P1D } }"), "calls.yaml:6:57", "Did you mean `dueOn`?"],
  ["pack/unknown-key", withRule("[agency]", "{ standing: { event: deferral, lasts: P30D, once-per: agentNaem } }"), "calls.yaml:6:54", "`agentNaem` has no meaning here"],
  ["pack/unknown-value", withRule("[agency]", "{ debtor.location.country: us }"), "calls.yaml:6:37", '`debtor.location.country` is "us"; expected a country of ISO 3166-1, for instance "CN". Write its code.'],
  ["pack/unknown-value", withRule("[agency]", "{ recipient.location.region: { not: [US-NY, us-ca] } }"), "calls.yaml:6:54", '`not` is "us-ca"; expected a region of ISO 3166-2'],
  ["pack/unknown-value", withHead("country: ZZ", "country: USA"), "pack.yaml:4:40", 'is "USA"; expected a country of ISO 3166-1'],
  ["pack/unknown-test", withRule("{ channel: voice }", "{ channel: { over: 3 } }"), "calls.yaml:10:24", "`over` is no test of this fact"],
  ["pack/unknown-group", withRule("{ channel: voice }", "{ channel: { group: owing } }"), "calls.yaml:10:31", "`owing` is no group of this fact"],
  ["pack/unknown-group", withRule("{ channel: voice }", "{ channel: { group: telefone } }"), "calls.yaml:10:31", "expected a named group of contact.channel (telephone, electronic, written, postal, message, social)"],
  ["pack/wrong-type", withRule("{ local-days: 7 }", "P7D"), "calls.yaml:12:15", "`within` is \"P7D\"; expected a window, for instance { local-days: 7 }, { rolling: P7D }"],
  ["pack/wrong-type", withRule("{ local-days: 7 }", "{ days: 7 }"), "calls.yaml:12:7", "`within` is {…}; expected a window, for instance { local-days: 7 }, { rolling: P7D }"],
  ["pack/wrong-type", withRule("{ local-days: 7 }", "{ rolling: 7d }"), "calls.yaml:12:26", "`rolling` is \"7d\"; expected an ISO 8601 duration"],
  ["pack/wrong-type", withRule("{ local-days: 7 }", "{ rolling: P0D }"), "calls.yaml:12:26", "`rolling` is \"P0D\"; expected an ISO 8601 duration, for instance"],
  ["pack/wrong-type", withRule("[agency]", "{ standing: { event: opt-out, lasts: PT0S } }"), "calls.yaml:6:47", "`lasts` is \"PT0S\"; expected an ISO 8601 duration"],
  ["pack/missing", withRule("of: { channel: voice }\n", "\n"), "calls.yaml:8:5", "`of` is missing; expected a filter, for instance { channel: voice }"],
  ["pack/yaml", withRule("binds: [agency]", "binds：[agency]"), "calls.yaml:6:3", "write `:` for `：`"],
  ["pack/unknown-definition", withRule("[agency]", "[agents]"), "calls.yaml:6:11", '"agents" is not defined'],
  ["pack/circular-definition", withHead("{ collector.kind: [agency] }", "{ not: again }\n  again: [agency]"), "pack.yaml:11:13", "the definitions lead in a circle: agency → again → agency"],
  ["pack/duplicate-definition", text(`define: { agency: { channel: voice } }\nrules: []\n`), "calls.yaml:1:11", "`agency` is defined twice; expected a name of its own; pack.yaml defines it already"],
  ["pack/unknown-calendar", withRule("[agency]", "{ day: { is: holiday, calendar: cn } }"), "calls.yaml:6:42", 'there is no calendar "cn"'],
  ["pack/unknown-calendar", head("calendars: [zx]\n"), "pack.yaml:13:13", 'there is no calendar "zx"; expected a calendar that is there: zz', CALENDARS],
  ["pack/unknown-event", withRule("[agency]", "{ standing: { event: opt-uot } }"), "calls.yaml:6:31", '"opt-uot" is no event type'],
  ["pack/unknown-event", head("events: { pause: { effect: restricts, scope: [], endedBy: [resume] } }\n"), "pack.yaml:13:60", '"resume" is no event type'],
  ["pack/unknown-instrument", withRule("instrument: zz.act", "instrument: zz.statute"), "calls.yaml:3:23", 'there is no instrument "zz.statute"'],
  ["pack/unknown-instrument", withRule('at: "1"', 'at: "1", also: [{ instrument: zz.statute, at: "2" }]'), "calls.yaml:3:61", 'there is no instrument "zz.statute"'],
  ["pack/unknown-pack", head("extends: [yy]\n"), "pack.yaml:13:11", 'there is no pack "yy"'],
  ["pack/unknown-rule", waiver('rule: zz.act.visits, from: "2026-01-01", until: "2027-01-01"'), "policy.yaml:6:20", 'there is no rule "zz.act.visits"', LAW],
  ["pack/unknown-placeholder", withRule("{count}", "{local-time}"), "calls.yaml:14:18", "nothing fills the placeholder {local-time}; expected a value of the rule's operators (count, at-most, from, to, debt) or a fact"],
  ["pack/unknown-placeholder", withRule("{count}", "{debt.balance}"), "calls.yaml:14:18", "nothing fills the placeholder {debt.balance}; expected a value of the rule's operators (count, at-most, from, to, debt) or a fact that is one text, number or date. Use one of these."],
  ["pack/empty-list", withRule("{ channel: voice }", "{ channel: [] }"), "calls.yaml:10:13", "`channel` holds nothing"],
  ["pack/known", withRule("[agency]", "{ recording: { known: true } }"), "calls.yaml:6:32", "`known` cannot stand here"],
  ["pack/known", text(RULE.replace("    limit:", "    not: { recording: { known: true } }\n    limit:")), "calls.yaml:8:32", "`known` cannot stand here"],
  ["pack/no-effect", withRule("[agency]", "{ standing: { event: deferral, once-per: ground } }"), "calls.yaml:6:51", "`once-per` has no effect by itself; expected `lasts` beside it. Add `lasts`."],
  ["pack/no-effect", withRule("[agency]", "{ standing: { event: deferral, lasts: P30D, extended: 1 } }"), "calls.yaml:6:64", "`extended` has no effect by itself; expected `once-per` beside it"],
  ["pack/limit-of-events", withRule("{ channel: voice }", "{ event: payment }"), "calls.yaml:10:7", "a `limit` counts contacts, not events"],
  ["pack/duplicate-id", text(RULE + RULE), "calls.yaml:15:7", '"zz.act.calls" is there already; expected an id of its own; another rule of this pack has it'],
  ["pack/duplicate-id", head("events: { opt-out: { effect: tells, scope: [] } }\n"), "pack.yaml:13:11", '"opt-out" is there already; expected an event type of its own; the records have it'],
  ["pack/duplicate-id", head("facts: [{ path: debtor.x, type: boolean }, { path: debtor.x, type: boolean }]\n"), "pack.yaml:13:52", '"debtor.x" is there already'],
  ["pack/rule-id", withRule("id: zz.act.calls", "id: yy.act.calls"), "calls.yaml:1:7", 'the id is "yy.act.calls"; expected an id that begins with `zz.`'],
  ["pack/dates", withRule('{ from: "2020-01-01" }', '{ from: "2022-01-01", until: "2022-01-01" }'), "calls.yaml:4:42", "expected a date after 2022-01-01"],
  ["pack/dates", withRule('{ from: "2020-01-01" }', '{ from: "2019-12-31" }'), "calls.yaml:4:21", "expected a date from 2020-01-01 on, when zz.act came into force"],
  ["pack/dates", withRule('{ from: "2020-01-01" }', '{ from: "2021-01-01", until: "2022-01-01", enforced-from: "2022-01-01" }'), "calls.yaml:4:71", "expected a date from 2021-01-01 to before 2022-01-01"],
  ["pack/dates", text(TRADE_RULE.replace(', until: "2027-01-01"', "")), "calls.yaml:4:3", "expected a date not after 2027-01-01, when zz.code ended"],
  ["pack/dates", text(TRADE_RULE.replace('from: "2021-01-01", until: "2027-01-01"', 'from: "2027-01-01"')), "calls.yaml:4:21", "expected a date before 2027-01-01, when zz.code ended"],
  ["pack/dates", waiver('rule: zz.trade.calls, from: "2026-02-01", until: "2026-01-01"'), "policy.yaml:6:63", "expected a date after 2026-02-01", LAW],
  ["pack/fact", head("facts: [{ path: weather.rain, type: boolean }]\n"), "pack.yaml:13:17", '"weather.rain" cannot be declared so'],
  ["pack/fact", head("facts: [{ path: case.debts, type: string }]\n"), "pack.yaml:13:17", "this one holds a record"],
  ["pack/fact", head("facts: [{ path: contact.type, type: string }]\n"), "pack.yaml:13:17", "this one holds a record"],
  ["pack/fact", head("facts: [{ path: recipient.role, type: string }]\n"), "pack.yaml:13:17", "expected a fact that the records lack; they have it as enum"],
  ["pack/waiver", waiver('rule: zz.act.calls, from: "2026-01-01", until: "2027-01-01"'), "policy.yaml:6:20", '"zz.act.calls" cannot be waived; expected a rule that rests on no law or regulation; this one rests on zz.act', LAW],
  ["pack/waiver", head('waivers: [{ id: w, rule: zz.act.calls, reason: r, by: b, from: "2026-01-01", until: "2027-01-01" }]\n'), "pack.yaml:13:26", "expected waivers in an organisation's pack only"],
];

/** One mistake of somebody who writes a policy: all that is told of it, in English and in Chinese. */
const MISTAKES: [string, PackFile[], string, string][] = [
  ["hours without minutes", hours("9-18"), '`every-day` is "9-18"; expected "HH:MM-HH:MM" with different ends, or `never`. Did you mean `09:00-18:00`?', "是否应为 `09:00-18:00`？"],
  ["hours of a Chinese keyboard", hours('"０８：００－２０：００"'), "Did you mean `08:00-20:00`?", "是否应为 `08:00-20:00`？"],
  ["hours in words", hours("8点至20点"), "Did you mean `08:00-20:00`?", "是否应为 `08:00-20:00`？"],
  ["hours past midnight", hours('"08:00-25:00"'), '`every-day` is "08:00-25:00"; expected "HH:MM-HH:MM" with different ends, or `never`. Write a value that fits.', "请按所需的形式书写。"],
  ["a misspelt kind of day", openHours('everyday: "08:00-20:00"'), "Did you mean `every-day`?", "是否应为 `every-day`？"],
  ["a duration in days", withRule("{ local-days: 7 }", "{ rolling: 7天 }"), "Did you mean `P7D`?", "是否应为 `P7D`？"],
  ["a duration in hours", withRule("{ local-days: 7 }", "{ rolling: 48h }"), "Did you mean `PT48H`?", "是否应为 `PT48H`？"],
  ["a date with slashes", withRule('"2020-01-01"', "2026/1/5"), "Did you mean `2026-01-05`?", "是否应为 `2026-01-05`？"],
  ["a date of full width", withRule('"2020-01-01"', "“２０２６-01-05”"), "Did you mean `2026-01-05`?", "是否应为 `2026-01-05`？"],
  ["a day that there is not", withRule('"2020-01-01"', '"2026-02-30"'), "Write a value that fits.", "请按所需的形式书写。"],
  ["a number in quotation marks", withRule("at-most: 3", 'at-most: "3"'), "Did you mean `3`?", "是否应为 `3`？"],
  ["a percentage", withRule("at-most: 3", "at-most: 50%"), '`at-most` is "50%"; expected a whole number from 0 to 10000. Write a value that fits.', "应为 0 至 10000 的整数。请按所需的形式书写。"],
  ["yes for true", withRule("[agency]", "{ callerId.masked: yes }"), '`callerId.masked` is "yes"; expected true or false. Did you mean `true`?', "是否应为 `true`？"],
  ["a word for a truth", withRule("[agency]", "{ callerId.masked: maybe }"), "Write `true` or `false`.", "请写 `true` 或 `false`。"],
  ["a truth in quotation marks", withRule("[agency]", '{ callerId.masked: "true" }'), "Drop the quotes.", "请去掉引号。"],
  ["a bound in a text", withRule("[agency]", '{ debt.daysPastDue: "> 30" }'), "Did you mean `{ more-than: 30 }`?", "是否应为 `{ more-than: 30 }`？"],
  ["a sign for a bound", withRule("[agency]", "{ debt.daysPastDue: { '>=': 30 } }"), "Did you mean `at-least`?", "是否应为 `at-least`？"],
  ["a title cut by a comma", withRule("Three calls a week", "Three calls, a week"), "Quote the whole text: a comma or a colon ended it before this.", "请给整段文本加引号"],
  ["a title with a colon", withRule("Three calls a week", "Three calls: a week"), "Quote texts that hold a colon, a comma or a brace.", "请整段加引号"],
  ["a comma of a Chinese keyboard", withRule("{ channel: voice }", "{ channel: voice，direction: outbound }"), "outside of quoted texts, write `,` for `，`", "请将 `，` 改为 `,`"],
  ["a list with such a comma", head("extends: [cn，hk]\n"), "Write `,` for `，`.", "请将 `，` 改为 `,`。"],
  ["an open brace", withRule("{ channel: voice }", "{ channel: voice"), "Close the brace or bracket before this.", "请在此之前补上 } 或 ]。"],
  ["an open quotation mark", withRule('"call {count} of {at-most}"', '"call {count} of {at-most}'), "pack/yaml", "文本不是可读的 YAML"],
  ["a space of full width before a key", text(RULE.replace("  sureness", "\u3000\u3000sureness")), "Replace it by plain spaces.", "请改用普通空格。"],
  ["a tab before a key", text(RULE.replace("  sureness", "\tsureness")), "Replace the tab by spaces.", "请用空格代替制表符。"],
  ["a column further in", withRule("  sureness", "   sureness"), "Begin it in the column of its neighbours.", "请与相邻的各项从同一列开始。"],
  ["no citation", withRule('  cite: { instrument: zz.act, at: "1" }\n', ""), '`cite` is missing; expected { instrument: house.manual, at: "2.1" }. Add it.', '应为 { instrument: house.manual, at: "2.1" }。请补上。'],
  ["a citation in words", withRule('{ instrument: zz.act, at: "1" }', "zz.act 1"), 'expected { instrument: house.manual, at: "2.1" }', '应为 { instrument: house.manual, at: "2.1" }'],
  ["a title in one language alone", withRule("{ en: Three calls a week }", "Three calls"), 'expected { zh: "…", en: "…" }, at least one of them', "至少写其一"],
  ["a condition misspelt", withRule("  require:", "  requires:"), "Did you mean `require`?", "是否应为 `require`？"],
  ["no condition", text(RULE.replace(/ {2}require:[^]*local-days: 7 }\n/, "")), "zz.act.calls: the rule has no condition; expected exactly one of `prohibit`, `require` and `duty`. Write a value that fits.", "规则没有条件"],
  ["two conditions", withRule("  unless", "  prohibit: agency\n  unless"), "the rule has `prohibit` and `require`", "规则同时有 `prohibit`、`require`"],
  ["an alias of nothing", withRule("[agency]", "*who"), "*who is an anchor or an alias", "请在 define 下为该条件命名，再按名称使用。"],
  ["a merged map", withRule("[agency]", "{ <<: { channel: voice } }"), "`<<` merges one map into another", "请在 define 下为该条件命名"],
  ["a key twice", withRule("  unless:", "  binds: [agency]\n  unless:"), "Remove one of the two, or write both conditions as a list under `all`.", "请删去其中一个；两个条件都要的，请在 `all` 下写成列表。"],
  ["a misspelt kind", head("kind: organization\n"), "Did you mean `organisation`?", "是否应为 `organisation`？"],
  ["a misspelt key of the kind", [{ name: "own.yaml", text: 'id: own\nversion: "2026.11.0"\nkinds: organisation\ntitle: { en: Own }\n' }], "Did you mean `kind`?", "是否应为 `kind`？"],
  ["an empty file", [{ name: "own.yaml", text: "" }], "Write the rules that are meant, or remove the file.", "请写入所需的规则，或者删除该文件。"],
  ["a list for a pack", [{ name: "own.yaml", text: "- id: x\n" }], "`the file` is […]; expected a map", "应为 映射"],
  ["a list of event types", head("events: [branch-agreed]\n"), "expected { branch-agreed: { effect: restricts, scope: [personId] } }", "应为 { branch-agreed:"],
  ["a calendar that the law brings along", [{ name: "own.yaml", text: 'id: own\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Own }\nextends: [cn]\ncalendars: [cn]\n' }], "Drop it: what the packs under `extends` have need not be listed.", "请删去：extends 所列规则包中的日历无须再列。"],
  ["a misspelt part of what is expected", withRule("  unless", "  examples: [{ it: x, given: { base: b }, expect: { deny: violated, permitedFrom: x } }]\n  unless"), "expected a part of `expect` (deny, needs, permittedFrom, debt). Did you mean `permittedFrom`?", "是否应为 `permittedFrom`？"],
];

const own = (more: string): PackFile[] => [{ name: "own.yaml", text: `id: own\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Own }\nextends: [cn]\n${more}` }];
const ownWaiver = (rule: string, from: string, until: string): PackFile[] => own(`waivers: [{ id: w, rule: ${rule}, reason: r, by: b, from: "${from}", until: "${until}" }]\n`);
const ownRule = RULE.replace("cite: { instrument: zz.act", "cite: { instrument: own.manual").replace("[agency]", "{ channel: voice }").replace("  unless: [wrong-number]\n", "").replace(/^/gm, "  ");

/** What would be taken and do nothing. */
const WITHOUT_EFFECT: typeof MISTAKES = [
  ["a calendar that no hours ask", own(`instruments: { own.manual: { title: { en: M }, force: policy } }\nrules:\n${ownRule.replace("zz.act.calls", "own.act.calls").replace(/ {4}require:[^]*local-days: 7 }\n/, '    require: { open-hours: { every-day: "08:00-20:00", calendar: cn, bounds: "[)" } }\n').replace("call {count} of {at-most}", "too late")}`), "`calendar` has no effect by itself; expected `holiday` or `adjusted-workday` beside it.", "请写明节假日的时段，或者删去日历。"],
  ["two ranges of one day that are as wide", openHours('mon-fri: "08:00-20:00", tue-sat: "10:00-12:00"'), "expected ranges without a day in common; `mon-fri` has one of its days.", "每一日请只写在其中一个范围内。"],
  ["dates that no day is between", withRule("[agency]", '{ day: { from: "2026-05-01", before: "2026-04-01" } }'), '`before` is "2026-04-01"; expected a date after 2026-05-01.', "请更正其中一个日期。"],
  ["bounds that no number is between", withRule("[agency]", "{ debt.daysPastDue: { more-than: 30, below: 30 } }"), "`below` is 30; expected a bound above that of `more-than`. Correct one of the two bounds.", "应为 大于 `more-than` 的界限。"],
  ["the first day of a week that is none", withRule("{ local-days: 7 }", "{ calendar: month, starts: sun }"), "`starts` has no effect by itself; expected `calendar: week` beside it. Leave it out.", "请删去。"],
  ["values of a truth", head("facts: [{ path: case.vip, type: boolean, values: [a, b] }]\n"), "`values` has no effect by itself; expected `type: enum` beside it.", "请删去。"],
  ["a misspelt day of the weekend", head('calendars: [{ id: h, from: "2026-01-01", until: "2027-01-01", holidays: [], workdays: [], weekend: [saturday] }]\n'), '`weekend` is "saturday"; expected one of mon, tue', "应为 mon, tue"],
  ["a workday that is one anyhow", head('calendars: [{ id: h, from: "2026-01-01", until: "2027-01-01", holidays: [], workdays: ["2026-01-05"] }]\n'), '`workdays` is "2026-01-05"; expected a day of the weekend that is worked.', "应为 调休上班的周末日期。"],
  ["a waiver before its rule", ownWaiver("cn.cba2026.hours", "2025-01-01", "2025-06-01"), "expected a date after 2026-01-30, when cn.cba2026.hours came into force.", "应为 2026-01-30（cn.cba2026.hours 施行之日）之后的日期。"],
  ["a waiver after its rule", ownWaiver("cn.nifa2024.hours", "2025-03-01", "2025-06-01"), "expected a date before 2025-02-28, when cn.nifa2024.hours ended.", "（cn.nifa2024.hours 失效之日）之前的日期"],
  ["a rule under the law's name", own(`instruments: { own.manual: { title: { en: M }, force: policy } }\nrules:\n${ownRule.replace("zz.act.calls", "cn.act.calls")}`), "expected an id that begins with `own.`; `cn.` is another pack's.", "应为 以 `own.` 开头的标识；`cn.` 属于另一规则包。"],
];

describe("a mistake of whoever writes a pack", () => {
  it.each(WITHOUT_EFFECT)("%s: is refused", (_, files, en, zh) => {
    const problems = problemsOf(files, { with: [cn] });
    expect(problems.map(problemText)).toEqual([expect.stringContaining(en)]);
    expect(problems[0]?.zh?.message).toContain(zh);
  });


  it.each(MISTAKES)("%s: is told once, with its mend in both languages", (_, files, en, zh) => {
    const problems = problemsOf(files, { with: [cn] });
    expect(problems.map(problemText)).toEqual([expect.stringContaining(en)]);
    expect(problems[0]?.zh?.message).toContain(zh);
  });

  it("takes a narrower range of days within a wider one", () => expect(printed(openHours('mon-sun: "10:00-18:00", mon-fri: "08:00-20:00"'))).toEqual([]));

  const literals = ["src/rules", "src/operators", "src/cli", "src/replay"].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".ts") && !/cli-problems|pack-problems|replay-problem/.test(name)).flatMap((name) => [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/\bfix: (?:[^"{}]*\? (?:[^:"]*: )?)?"([^"]+)"/g)].map(([, fix]) => fix!)));
  it.each([...new Set(literals)])("has Chinese for: %s", (fix) => expect(fixInChinese(fix)).toMatch(/[\u4e00-\u9fff]/));
});

describe("a problem of a pack", () => {
  it.each(CASES)("%s in case %#", (code, files, place, says, options) => {
    const told = printed(files, options);
    expect(told).toContainEqual(expect.stringContaining(says));
    expect(told.filter((line) => line.includes(says))[0]).toMatch(new RegExp(`^${place.replaceAll(".", "\\.")}  ${code}\n`));
  });

  it("has no place where there is no head", () => {
    expect(printed([{ name: "a.yaml", text: RULE }, { name: "b.yaml", text: RULE }])).toEqual(["pack/no-head\n  there is no pack.yaml; expected one file named pack.yaml. Add it, with id, version and title."]);
  });

  it("is told in Chinese as well", () => {
    const [problem] = problemsOf(withRule("[agency]", "[agenci]"));
    expect(problem?.zh?.message).toBe('zz.act.calls: "agenci" 未定义。是否应为 `agency`？');
  });

  it.each(CASES)("%s in case %# has no English in Chinese", (_code, files, _place, _says, options) => {
    for (const { zh } of problemsOf(files, options)) {
      // Keys, values and examples are the same in both languages.
      const plain = zh!.message.replace(/`[^`]*`|"[^"]*"|\{[^}]*\}|\([^)]*\)|（[^）]*）|ISO \d+|pack\.yaml/g, "");
      expect(plain).not.toMatch(/\b(an?|of|or|that|the|one|expected|with|is)\b/);
    }
  });

  it("has a path for packs that come from no file", () => {
    expect(problemOf({ code: "pack/unknown-key", path: ["rules", 3, "binds", "recipient.roel"], found: "recipient.roel", expected: "a fact", fix: "did you mean `recipient.role`?" })).toMatchObject({
      path: 'rules[3].binds["recipient.roel"]',
      message: "`recipient.roel` has no meaning here; expected a fact. Did you mean `recipient.role`?",
    });
  });
});

describe("the list of codes", () => {
  const sources = ["src/rules", "src/operators"].flatMap((folder) => readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"))).join("\n");
  const used = [...new Set(sources.match(/"pack\/[a-z-]+"(?!:)/g))].map((quoted) => quoted.slice(1, -1)).sort();

  it("holds what the sources report, and nothing else", () => expect(Object.keys(PACK_PROBLEMS).sort()).toEqual(used));

  it("has a case here for each", () => expect([...new Set([...CASES.map(([code]) => code), "pack/no-head"])].sort()).toEqual(used));

  it.each(Object.entries(PACK_PROBLEMS))("says %s in English and Chinese", (_, { says, fix }) => {
    for (const words of [says, fix]) {
      expect(words.en).toMatch(/^[\x20-\x7E]+$/);
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
