import type { LawChange } from "../replay/law-changes";
import type { Summary } from "../replay/summary";
import { escaped, grouped } from "./html-text";
import { filled, type ReplayWords } from "./replay-words";

const CELL = 26;
const LEFT = 48;
const TOP = 22;

/** Seven rows of 24 hours; the darker, the larger the share of violated contacts; the number is that of the violated. */
export function heatMap({ contacts, violated }: Summary["hours"], words: ReplayWords): string {
  const cells = contacts.flatMap((row, day) =>
    row.map((count, hour) => {
      const bad = violated[day]![hour]!;
      const share = count === 0 ? 0 : bad / count;
      const x = LEFT + hour * CELL;
      const y = TOP + day * CELL;
      const label = filled(words.heatCell, { day: words.days[day]!, hour: String(hour).padStart(2, "0"), contacts: count, violated: bad });
      const fill = count === 0 ? "none" : bad === 0 ? "#dceaf7" : shade(share);
      return `<g><title>${escaped(label)}</title><rect x="${x}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" rx="3" fill="${fill}" stroke="#8a94a0" stroke-width="0.5"/>${bad > 0 ? `<text x="${x + CELL / 2 - 1}" y="${y + CELL / 2 + 3}" text-anchor="middle" font-size="${bad > 999 ? 7 : 10}" fill="${share > 0.45 ? "#fff" : "#111"}">${bad}</text>` : ""}</g>`;
    }),
  );
  const hours = Array.from({ length: 24 }, (_, hour) => `<text x="${LEFT + hour * CELL + CELL / 2 - 1}" y="${TOP - 7}" text-anchor="middle" font-size="10">${hour}</text>`);
  const days = words.days.map((day, index) => `<text x="${LEFT - 6}" y="${TOP + index * CELL + CELL / 2 + 3}" text-anchor="end" font-size="11">${day}</text>`);
  return svg(LEFT + 24 * CELL, TOP + 7 * CELL, words.hours, [...hours, ...days, ...cells]);
}

/** From pale to dark red. */
function shade(share: number): string {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * Math.min(1, 0.15 + share * 0.85));
  return `rgb(${mix(253, 140)},${mix(224, 20)},${mix(215, 30)})`;
}

const HEIGHT = 180;
const BASE = 150;

const FILLS = { violated: "#a3202b", unproven: "#d9a12b", permitted: "#3b7a57" } as const;

/** What the colours of the bars stand for. */
export function barLegend(words: ReplayWords): string {
  const keys = (["violated", "unproven", "permitted"] as const).map((name) => `<li><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" rx="2" fill="${FILLS[name]}"/></svg> ${words[name]}</li>`);
  return `<ul class="legend">${keys.join("")}</ul>`;
}

/** So many months without a contact have a place each on the axis; more share one, so that one wrong date does not stretch it. */
const MOST_EMPTY = 12;
/** How much of the axis the label of a date takes, and the height of a row of them. */
const LABEL = 50;
const ROW = 10;

type Slot = Summary["months"][number] | { readonly month: string; readonly until: string };

/** The places on the axis: the months with contacts, and between them those without any. */
function slotsOf(months: Summary["months"]): Slot[] {
  return months.flatMap((row, index): Slot[] => {
    const before = months[index - 1];
    const empty = before === undefined ? 0 : monthNumber(row.month) - monthNumber(before.month) - 1;
    if (empty <= 0) return [row];
    const first = monthNumber(before!.month) + 1;
    if (empty > MOST_EMPTY) return [{ month: monthName(first), until: monthName(first + empty - 1) }, row];
    return [...Array.from({ length: empty }, (_, more) => ({ month: monthName(first + more), until: monthName(first + more) })), row];
  });
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthName = (number: number): string => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** A bar a month, violated below, then unproven, then permitted; dashes where the law changed. */
export function monthChart(months: Summary["months"], changes: readonly LawChange[], words: ReplayWords): string {
  if (months.length === 0) return "";
  const most = Math.max(...months.map(({ contacts }) => contacts));
  const slots = slotsOf(months);
  const width = Math.max(14, Math.min(48, Math.floor(640 / slots.length)));
  const step = Math.ceil(slots.length / 14);
  const bars = slots.map((slot, index) => {
    const x = LEFT + index * width;
    let y = BASE;
    const { month } = slot;
    const name = index % step === 0 ? `<text x="${x + width / 2 - 1}" y="${BASE + 14}" text-anchor="middle" font-size="9">${month.slice(2)}</text>` : "";
    if ("until" in slot) return `<g><title>${escaped(`${month === slot.until ? month : `${month} – ${slot.until}`}: 0 ${words.contacts}`)}</title>${month === slot.until ? name : `<text x="${x + width / 2 - 1}" y="${BASE - 4}" text-anchor="middle" font-size="10">…</text>`}</g>`;
    const { contacts, violated, unproven, permitted } = slot;
    const parts = ([[violated, FILLS.violated], [unproven, FILLS.unproven], [permitted, FILLS.permitted]] as const).map(([count, fill]) => {
      const height = (count / most) * (BASE - 30);
      y -= height;
      return height === 0 ? "" : `<rect x="${x}" y="${y.toFixed(1)}" width="${width - 3}" height="${height.toFixed(1)}" fill="${fill}"/>`;
    });
    const label = `${month}: ${grouped(contacts)} ${words.contacts}, ${grouped(violated)} ${words.violated}, ${grouped(unproven)} ${words.unproven}`;
    return `<g><title>${escaped(label)}</title>${parts.join("")}${name}</g>`;
  });
  const ends: number[] = [];
  const marks = [...new Set(changes.map(({ on }) => on))].flatMap((on) => {
    const at = on.slice(0, 7);
    const index = slots.findIndex((slot) => slot.month <= at && at <= ("until" in slot ? slot.until : slot.month));
    if (index < 0) return [];
    const { month, until = month } = slots[index] as { readonly month: string; readonly until?: string };
    const share = (monthNumber(at) - monthNumber(month) + (Number(on.slice(8)) - 1) / 31) / (monthNumber(until) - monthNumber(month) + 1);
    const x = LEFT + (index + share) * width;
    // The lowest row in which the label touches no earlier one.
    const free = ends.findIndex((end) => end <= x - LABEL / 2);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + LABEL / 2;
    return [`<g><title>${escaped(`${words.changes}: ${on}`)}</title><line x1="${x.toFixed(1)}" y1="22" x2="${x.toFixed(1)}" y2="${BASE}" stroke="#223" stroke-dasharray="3 3"/><text x="${x.toFixed(1)}" y="${18 - row * ROW}" font-size="8" text-anchor="middle">${on}</text></g>`];
  });
  const axis = `<text x="${LEFT - 6}" y="34" text-anchor="end" font-size="10">${grouped(most)}</text><text x="${LEFT - 6}" y="${BASE}" text-anchor="end" font-size="10">0</text><line x1="${LEFT}" y1="${BASE}" x2="${LEFT + slots.length * width}" y2="${BASE}" stroke="#556"/>`;
  return svg(Math.max(320, LEFT + slots.length * width + 30), HEIGHT, words.months, [axis, ...bars, ...marks], Math.max(0, ends.length * ROW - 18));
}

interface Counted {
  readonly contacts: number;
  readonly violated: number;
}

export const rateOf = ({ contacts, violated }: Counted): number => (contacts === 0 ? 0 : violated / contacts);

/**
 * The rate of violations from month to month, as small as a word.
 *
 * @param most  the rate at the upper edge: the same for all that stand together, so that they can be compared
 */
export function sparkline(months: readonly Counted[], most: number, label: string): string {
  if (months.length < 2) return "";
  const points = months.map((month, index) => `${((index / (months.length - 1)) * 78 + 1).toFixed(1)},${(17 - (most === 0 ? 0 : rateOf(month) / most) * 16).toFixed(1)}`);
  return `<svg width="80" height="18" viewBox="0 0 80 18" role="img" aria-label="${escaped(label)}"><polyline points="${points.join(" ")}" fill="none" stroke="#a3202b" stroke-width="1.5"/></svg>`;
}

/** @param above  how much of the picture lies above its zero */
function svg(width: number, height: number, label: string, parts: readonly string[], above = 0): string {
  return `<div class="t" role="region" aria-label="${escaped(label)}" tabindex="0"><svg viewBox="0 ${-above} ${width} ${height + above}" width="${width}" height="${height + above}" role="img" aria-label="${escaped(label)}" fill="#223" font-family="inherit">${parts.join("\n")}</svg></div>`;
}
