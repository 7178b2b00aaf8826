import { FORCE_WORDS, type Force } from "../records/force";
import type { CheckInput } from "../records/input";
import { needsInWords } from "../lint/words";
import type { LawChange } from "../replay/law-changes";
import type { Manifest } from "../replay/manifest";
import type { Quality } from "../replay/quality";
import type { Summary, TallyRow, TimelineRow, WorstCase } from "../replay/summary";
import type { Tally } from "../replay/tally";
import type { Where } from "../replay/where";
import { escaped, grouped, percent, sortableTable, type Cell, type Column } from "./html-text";
import { barLegend, heatMap, monthChart, rateOf, sparkline } from "./replay-charts";
import { whereText } from "./replay-summary";
import { REPLAY_WORDS, VERDICT_SIGNS, filled, type ReplayWords } from "./replay-words";
import type { MessageOf } from "./text";
import { parseInstant } from "../time/instant";
import { SIGNS, readableInstant, type Language } from "./words";

/** What the report says beside the summary. */
export interface ReplayReport {
  readonly summary: Summary;
  readonly changes: readonly LawChange[];
  readonly manifest: Omit<Manifest, "outputs">;
  /** What the call asked for beyond what the manifest holds as data. */
  readonly asked?: {
    /** Which contacts are counted; all, where it is empty. */
    readonly where?: Where;
    /** How many decisions were written; absent, all. */
    readonly sample?: number;
    /** @default "collector" */
    readonly historyCovers?: CheckInput["historyCovers"];
    readonly writtenAt?: string;
    /** Forces that only advise. */
    readonly advise?: readonly (Force | "should")[];
  };
  readonly language: Language;
  /** A channel, an outcome or the type of an event in words. */
  readonly inWords: (value: string) => string;
  /** Left out, messages are as the summary has them. */
  readonly messageOf?: MessageOf;
}

const MOST_ROWS = 200;

/** The report of a replay as one HTML page that needs nothing else: to be read offline, sorted, and printed. */
export function replayHtml(report: ReplayReport): string {
  const { language, summary } = report;
  const words = REPLAY_WORDS[language];
  const sections: readonly (readonly [keyof ReplayWords & string, string])[] = [
    ["what", whatPart(report, words)],
    ["byRule", rulesPart(report, words)],
    ["byJurisdiction", sortableTable(words.byJurisdiction, [{ name: words.id }, number(words.violated), number(words.unproven)], summary.byJurisdiction.map(({ id, violated, unproven }) => [id === "engine" ? words.ownRules : id, violated, unproven]), words.sort)],
    ["byAgency", agencyPart(summary, words)],
    ["byAgent", agentPart(summary, words)],
    ...(["byChannel", "byStage"] as const).map((name) => [name, tallyPart(words[name], summary[name], words, name === "byChannel" ? report.inWords : undefined)] as const),
    ["hours", `${heatMap(summary.hours, words)}<p>${words.heatKey}</p>${summary.hours.clockNotKnown > 0 ? `<p>${filled(words.clockNotKnown, { n: grouped(summary.hours.clockNotKnown) })}</p>` : ""}`],
    ["months", `${monthChart(summary.months, report.changes, words)}${summary.months.length > 0 ? barLegend(words) : ""}${monthsTable(summary, words)}${changesPart(report.changes, words, language)}`],
    ["worst", summary.worst.length === 0 ? `<p>${words.none}</p>` : summary.worst.map((one) => worstPart(one, words, report)).join("\n")],
    ["missing", `${missingPart(summary, words, language)}${withoutLawPart(summary, words)}`],
    ...(summary.compared === undefined ? [] : [["compared", comparedPart(summary.compared, words)] as const]),
    ["quality", qualityPart(report, words)],
    ["method", `<p>${escaped(words.methodText)}</p>`],
  ];
  const title = escaped(words.title);
  return [
    `<!doctype html>`,
    `<html lang="${language === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>${title}</h1>${headPart(report, words)}</header>`,
    `<nav aria-label="${title}"><ul>${sections.map(([name]) => `<li><a href="#${name}">${escaped(String(words[name]))}</a></li>`).join("")}</ul></nav>`,
    `<main>`,
    ...sections.map(([name, html]) => `<section id="${name}" aria-labelledby="h-${name}"><h2 id="h-${name}">${escaped(String(words[name]))}</h2>\n${html}</section>`),
    `</main><script>${SCRIPT}</script></body></html>`,
    "",
  ].join("\n");
}

const number = (name: string): Column => ({ name, isNumber: true });

function headPart({ summary, manifest, asked }: ReplayReport, words: ReplayWords): string {
  const { contacts, permitted, violated, unproven, debtors, from, to } = summary;
  const where = whereText(asked?.where, words.or, words.comma);
  const card = (count: number, name: string, kind: string): string => `<div class="card ${kind}"><strong>${grouped(count)}</strong> ${escaped(name)}${contacts > 0 && kind !== "" ? ` <span>${percent(count / contacts)}</span>` : ""}</div>`;
  return [
    manifest.asOf === undefined ? "" : `<p class="warn" role="note">${escaped(filled(words.asOf, { date: manifest.asOf }))}</p>`,
    where === "" ? "" : `<p class="warn" role="note">${escaped(filled(words.only, { where }))}</p>`,
    from === null || to === null ? "" : `<p>${escaped(filled(words.period, { from: readableInstant(from), to: readableInstant(to) }))}</p>`,
    `<div class="cards">${card(contacts, words.whole, "")}${card(debtors, words.debtors, "")}${card(permitted, `${VERDICT_SIGNS.permitted} ${words.permitted}`, "permitted")}${card(violated, `${VERDICT_SIGNS.violated} ${words.violated}`, "violated")}${card(unproven, `${VERDICT_SIGNS.unproven} ${words.unproven}`, "unproven")}${card(manifest.rejects, words.rejects, "")}${manifest.passedOver > 0 ? card(manifest.passedOver, words.passedOver, "") : ""}</div>`,
  ].join("\n");
}

function whatPart(report: ReplayReport, words: ReplayWords): string {
  const { manifest, summary, language } = report;
  const { inputs, packs, otherPacks = [], engine, zoneData } = manifest;
  const packTable = (name: string, rows: Manifest["packs"]): string => sortableTable(name, [{ name }, { name: words.version }, { name: words.digest }], rows.map(({ id, version, digest }) => [id, version, { html: `<code>${escaped(digest)}</code>` }]), words.sort);
  return [
    sortableTable(words.input, [{ name: words.input }, number(words.bytes), { name: words.digest }], inputs.map(({ name, bytes, digest }) => [name, bytes, { html: `<code>${escaped(digest)}</code>` }]), words.sort),
    packTable(words.pack, packs),
    otherPacks.length === 0 ? "" : packTable(words.otherPack, otherPacks),
    `<p>${escaped(filled(words.engine, { engine, zoneData }))}</p>`,
    `<p>${scopeSentences(report, words).map(escaped).join(language === "zh" ? "" : " ")}</p>`,
    summary.assumed.length === 0 ? "" : sortableTable(words.assumed, [{ name: words.assumed }, { name: words.value }, number(words.contacts)], summary.assumed.map(({ fact, value, contacts }) => [needsInWords([fact], language), JSON.stringify(value), contacts]), words.sort),
  ].join("\n");
}

/** What the log was taken for, and what only advised. */
function scopeSentences({ manifest: { historyFrom }, asked = {}, language }: ReplayReport, words: ReplayWords): string[] {
  const { historyCovers = "collector", writtenAt, sample, advise = [] } = asked;
  const covers = words.covers[historyCovers]!;
  const instant = (at: string | undefined): string => (at === undefined ? words.unknown : at === "origin" ? words.origin : readableInstant(at));
  const from = historyFrom as CheckInput["historyFrom"];
  const begin = typeof from === "object" ? filled(words.parts, { contacts: instant(from.contacts), events: instant(from.events) }) : instant(from);
  return [
    filled(from === undefined ? words.scopeNotKnown : words.scope, { from: begin, covers }),
    ...(writtenAt === undefined ? [] : [filled(words.writtenAt, { at: readableInstant(writtenAt) })]),
    ...(sample === undefined ? [] : [filled(words.sampled, { n: grouped(sample) })]),
    ...(advise.length === 0 ? [] : [filled(words.advised, { forces: advise.map((force) => (force === "should" ? words.should : FORCE_WORDS[force][language])).join(words.comma) })]),
  ];
}

function rulesPart({ summary, language }: ReplayReport, words: ReplayWords): string {
  const rows = summary.byRule.map(({ ruleId, title, force, violated, unproven }): Cell[] => [
    { html: `${escaped(title[language])}<br><code>${escaped(ruleId)}</code>` }, force === null ? "" : FORCE_WORDS[force as Force][language], violated, unproven,
  ]);
  return rows.length === 0 ? `<p>${words.none}</p>` : sortableTable(words.byRule, [{ name: words.rule }, { name: words.force }, number(words.violated), number(words.unproven)], rows, words.sort);
}

function agencyPart({ byAgency }: Summary, words: ReplayWords): string {
  const shown = byAgency.slice(0, MOST_ROWS);
  const most = shown.flatMap(({ months }) => months.map(rateOf)).reduce((high, rate) => Math.max(high, rate), 0);
  const rows = shown.map(({ id, contacts, permitted, violated, unproven, rate, low, high, kinds, months }): Cell[] => [
    id ?? words.notSaid, contacts, permitted, violated, unproven, { sort: rate, text: percent(violated / contacts) }, { sort: low, text: `${percent(low)} – ${percent(high)}` },
    { html: sparkline(months, most, `${words.rate} ${words.trend}`) }, { html: kinds.slice(0, 5).map(({ ruleId, contacts: count }) => `<code>${escaped(ruleId)}</code>\u00A0${grouped(count)}`).join("<br>") },
  ]);
  const columns = [{ name: words.id }, ...[words.contacts, words.permitted, words.violated, words.unproven, words.rate, words.interval].map(number), { name: words.trend }, { name: words.kinds }];
  return `${sortableTable(words.byAgency, columns, rows, words.sort)}${moreText(byAgency.length, words)}`;
}

function agentPart({ byAgent }: Summary, words: ReplayWords): string {
  const rows = byAgent.slice(0, MOST_ROWS).map((row): Cell[] => [row.id ?? words.notSaid, row.agencyId, ...tallyCells(row)]);
  return `${sortableTable(words.byAgent, [{ name: words.id }, { name: words.agency }, ...tallyColumns(words)], rows, words.sort)}${moreText(byAgent.length, words)}`;
}

function tallyPart(caption: string, rows: readonly TallyRow[], words: ReplayWords, inWords: ReplayReport["inWords"] = (id) => id): string {
  const cells = rows.slice(0, MOST_ROWS).map((row): Cell[] => [row.id === null ? words.notSaid : inWords(row.id), ...tallyCells(row)]);
  return `${sortableTable(caption, [{ name: words.id }, ...tallyColumns(words)], cells, words.sort)}${moreText(rows.length, words)}`;
}

const tallyColumns = (words: ReplayWords): Column[] => [words.contacts, words.permitted, words.violated, words.unproven, words.rate].map(number);
const tallyCells = ({ contacts, permitted, violated, unproven }: Tally): Cell[] => [contacts, permitted, violated, unproven, { sort: violated / contacts, text: percent(violated / contacts) }];

const moreText = (rows: number, words: ReplayWords): string => (rows > MOST_ROWS ? `<p>${filled(words.more, { n: grouped(rows - MOST_ROWS) })}</p>` : "");

function monthsTable({ months }: Summary, words: ReplayWords): string {
  return sortableTable(words.months, [{ name: words.month }, ...tallyColumns(words)], months.map((row) => [row.month, ...tallyCells(row)]), words.sort);
}

function changesPart(changes: readonly LawChange[], words: ReplayWords, language: Language): string {
  if (changes.length === 0) return "";
  const items = changes.slice(0, MOST_ROWS).map(({ on, what, ruleId, title }) => `<li><time>${on}</time> ${escaped(title[language] ?? title.en ?? title.zh ?? "")} <code>${escaped(ruleId)}</code> ${words[what]}</li>`);
  return `<h3>${words.changes}</h3><ul>${items.join("")}</ul>${moreText(changes.length, words)}`;
}

function worstPart({ debtorId, contacts, violated, timeline, left }: WorstCase, words: ReplayWords, report: ReplayReport): string {
  const rows = timeline.map((row) => timelineRow(row, words, report));
  const columns = [{ name: words.time }, { name: words.contact }, { name: words.outcome }, { name: words.verdict }, { name: words.needed }];
  return `<details><summary><strong>${escaped(debtorId)}</strong>: ${grouped(violated)} ${words.violated} / ${grouped(contacts)} ${words.contacts}</summary>${sortableTable(debtorId, columns, rows, words.sort)}${left > 0 ? `<p>${filled(words.left, { n: grouped(left) })}</p>` : ""}</details>`;
}

function timelineRow({ at, id, what, verdict, outcome, agencyId, reasons }: TimelineRow, words: ReplayWords, { language, inWords, messageOf = ({ message }) => message }: ReplayReport): Cell[] {
  const name = `${inWords(what)}${verdict === null ? `${SIGNS[language].open}${words.event}${SIGNS[language].close}` : ""}`;
  const needed = reasons.map((reason) => `${escaped(messageOf(reason))} <code>${escaped(reason.ruleId)}</code>`).join("<br>");
  return [
    { html: `<time>${escaped(readableInstant(at))}</time>`, sort: parseInstant(at) }, [name, id ?? "", agencyId ?? ""].filter((part) => part !== "").join(" · "), outcome === null ? "" : inWords(outcome),
    verdict === null ? "" : { html: `<span class="${verdict}">${VERDICT_SIGNS[verdict]} ${words[verdict]}</span>` }, { html: needed },
  ];
}

function missingPart({ missing, contacts: all }: Summary, words: ReplayWords, language: Language): string {
  if (missing.length === 0) return `<p>${words.none}</p>`;
  const columns = [{ name: words.fact }, number(words.contacts), number(words.share), number(words.alone), { name: words.rules }];
  return sortableTable(words.missing, columns, missing.map(({ fact, contacts, share, alone, rules }) => [needsInWords([fact], language), contacts, { sort: share, text: percent(contacts / all) }, alone, { html: rules.map((rule) => `<code>${escaped(rule)}</code>`).join("<br>") }]), words.sort);
}

function withoutLawPart({ withoutLaw }: Summary, words: ReplayWords): string {
  if (withoutLaw.length === 0) return "";
  const rows = withoutLaw.slice(0, MOST_ROWS).map(({ place, contacts, from, to }): Cell[] => [place, contacts, from, to]);
  return `<h3>${words.withoutLaw}</h3>${sortableTable(words.withoutLaw, [{ name: words.where }, number(words.contacts), { name: words.firstDay }, { name: words.lastDay }], rows, words.sort)}${moreText(withoutLaw.length, words)}`;
}

function qualityPart({ summary: { quality, sharedIds }, asked, language }: ReplayReport, words: ReplayWords): string {
  const name = (key: keyof Quality): string => (key === "inFuture" && asked?.writtenAt === undefined ? `${words.inFuture}${SIGNS[language].open}${words.notChecked}${SIGNS[language].close}` : words[key]);
  const counts = sortableTable(words.quality, [{ name: words.quality }, number(words.records)], (Object.keys(quality) as (keyof Quality)[]).map((key) => [name(key), quality[key]]), words.sort);
  if (sharedIds.length === 0) return counts;
  const rows = sharedIds.map(({ what, id, debtorIds, places }): Cell[] => [id, words.idOf[what], { html: debtorIds.map(escaped).join("<br>") }, { html: places.map(({ file, line }) => `${escaped(file)}:${line}`).join("<br>") }]);
  const left = quality.sharedIds + quality.debtorIdsOfTwo - sharedIds.length;
  return `${counts}<h3>${words.shared}</h3>${sortableTable(words.shared, [{ name: words.id }, { name: words.kind }, { name: words.debtors }, { name: words.place }], rows, words.sort)}${left > 0 ? `<p>${filled(words.left, { n: grouped(left) })}</p>` : ""}`;
}

function comparedPart({ stoppedOnlyByOther, stoppedOnlyByFirst, byRule }: NonNullable<Summary["compared"]>, words: ReplayWords): string {
  return [
    `<p><strong>${grouped(stoppedOnlyByOther)}</strong> ${words.stoppedOther}; <strong>${grouped(stoppedOnlyByFirst)}</strong> ${words.stoppedFirst}.</p>`,
    byRule.length === 0 ? "" : sortableTable(words.compared, [{ name: words.rule }, number(words.contacts)], byRule.map(({ ruleId, contacts }) => [ruleId, contacts]), words.sort),
  ].join("\n");
}

const STYLE = `
:root{color-scheme:light;--ink:#1b2430;--line:#c9d1da;--bad:#8f1622;--warn:#7a5200;--good:#1f5c3d}
*{box-sizing:border-box}body{margin:0 auto;max-width:1140px;padding:1.5rem;font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:var(--ink);background:#fff}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.2rem;border-bottom:2px solid var(--line);padding-bottom:.2rem;margin-top:2rem}h3{font-size:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0}a{color:#0b4f8a}
.cards{display:flex;flex-wrap:wrap;gap:.6rem}.card{border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem}.card strong{font-size:1.3rem}
.violated{color:var(--bad)}.unproven{color:var(--warn)}.permitted{color:var(--good)}.card.violated{border-color:var(--bad)}.card.unproven{border-color:var(--warn)}.card.permitted{border-color:var(--good)}
.warn{border:2px solid var(--bad);padding:.6rem;font-weight:600}.t{overflow-x:auto}
table{border-collapse:collapse;margin:.8rem 0;min-width:40%}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}thead th{background:#eef2f6}tbody th{font-weight:500;min-width:7rem}thead{word-break:keep-all}td:not(.n){min-width:5.6rem}.n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}th button:focus-visible,a:focus-visible,summary:focus-visible,.t:focus-visible{outline:2px solid #0b4f8a;outline-offset:2px}
thead button::after{content:"\\a0↕";color:#5a6673;font-weight:400}th[aria-sort=ascending] button::after{content:"\\a0▲";color:inherit}th[aria-sort=descending] button::after{content:"\\a0▼";color:inherit}code{font-size:.85em;overflow-wrap:break-word}time,td .violated,td .unproven,td .permitted{white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:.2rem 0 .8rem}summary{cursor:pointer;padding:.3rem 0}
@media print{body{max-width:none;padding:0;font-size:10pt}nav{display:none}section{break-inside:auto}h2{break-after:avoid}tr{break-inside:avoid}.t{overflow:visible}svg{max-width:100%;height:auto}details::details-content{content-visibility:visible}th button::after{content:""!important}thead button{display:contents}}
`;

/** Sorts by the column whose head is pressed, and opens every case before printing. */
const SCRIPT = `
for(const table of document.querySelectorAll("table")){const heads=[...table.tHead.rows[0].cells];heads.forEach((head,index)=>head.firstChild.addEventListener("click",()=>{const down=head.getAttribute("aria-sort")!=="descending";heads.forEach(other=>other.removeAttribute("aria-sort"));head.setAttribute("aria-sort",down?"descending":"ascending");const key=row=>{const cell=row.cells[index];return cell.dataset.sort===undefined?cell.textContent:Number(cell.dataset.sort)};const rows=[...table.tBodies[0].rows].sort((a,b)=>{const[x,y]=[key(a),key(b)];return(x<y?-1:x>y?1:0)*(down?-1:1)});table.tBodies[0].append(...rows)}))}
addEventListener("beforeprint",()=>{for(const one of document.querySelectorAll("details"))one.open=true});
`;
