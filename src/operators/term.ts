import { dayChanges } from "../time/clock";
import { parseDuration } from "../time/duration";
import { durationInWords } from "./duration-words";
import type { Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import { FALSE, TRUE, UNKNOWN, truth, type Kleene } from "./kleene";
import type { Compiler, Mark, Path, Speaker } from "./operator";
import { either, map, text, whole, type Schema } from "./schema";
import { MOST_DAYS, durationSchema, markDeparture, markIn } from "./window";

/** A length of time that begins with an event. */
export type TermNode = string | { "local-days": number } | { "business-days": number; calendar: string };

export const termSchema = (): Schema<TermNode> =>
  either([durationSchema(), map({ "local-days": whole(1) }), map({ "business-days": whole(1), calendar: text() })]);

/** A compiled term on one zone's clock. */
export interface Term {
  /** The first second after the term that began at `from`; NaN where it is not known. */
  end(from: Instant, zone: Zone): Instant;
  isOver(from: Instant, at: Instant, zone: Zone): Kleene;
  /** Marks where terms begun at `from`, `times` of them in a row, end. */
  marks(from: Instant, zone: Zone, span: Span, mark: Mark, times: number): void;
  /** The calendar whose unpublished days can leave it open. */
  readonly calendar?: string;
}

/**
 * A duration ends exactly that long after on the clock; `local-days: N` ends with the N-th local day, the day of the event being the
 * first; `business-days: N` ends when N business days after the event's day have passed, the last of them whole.
 */
export function compileTerm(node: TermNode, compiler: Compiler, path: Path): Term {
  if (typeof node === "string") {
    const duration = parseDuration(node)!;
    const end = (from: Instant, zone: Zone) => zone.add(from, duration, 1);
    return {
      end,
      isOver: (from, at, zone) => over(end(from, zone), at),
      marks(from, zone, span, mark, times) {
        for (let i = 0, begin = from; i < times; i++, begin = end(begin, zone)) {
          if (begin !== begin) return;
          markDeparture(begin, duration, zone, span, mark);
          markIn(span, end(begin, zone), mark);
        }
      },
    };
  }
  if ("local-days" in node) {
    const end = (from: Instant, zone: Zone) => zone.startOfDay(zone.dayAt(from) + node["local-days"]);
    return { end, isOver: (from, at, zone) => over(end(from, zone), at), marks: (_from, zone, span, mark) => dayChanges(zone, span.from, span.until).forEach(mark) };
  }
  const calendar = compiler.calendar(node.calendar, [...path, "calendar"]);
  const wanted = node["business-days"];
  const isOver = (from: Instant, at: Instant, zone: Zone): Kleene => {
    const first = zone.dayAt(from);
    const today = zone.dayAt(at);
    if (calendar === undefined || first !== first || today !== today) return UNKNOWN;
    // Yesterday was the last day that has passed whole.
    const { least, most } = calendar.businessDaysRange(first, today - 1);
    return least >= wanted ? TRUE : most < wanted ? FALSE : UNKNOWN;
  };
  return {
    end(from, zone) {
      const first = zone.dayAt(from);
      if (calendar === undefined || first !== first) return NaN;
      for (let day = first + 1, passed = 0; day <= first + MOST_DAYS; day++) {
        const open = calendar.isBusinessDay(day);
        if (open === undefined) return NaN;
        if (open && ++passed === wanted) return zone.startOfDay(day + 1);
      }
      return NaN;
    },
    isOver,
    calendar: node.calendar,
    marks: (_from, zone, span, mark) => dayChanges(zone, span.from, span.until).forEach(mark),
  };
}

const over = (end: Instant, at: Instant): Kleene => (end === end ? truth(at >= end) : UNKNOWN);

export function termInWords(node: TermNode, { language }: Speaker): string {
  const zh = language === "zh";
  if (typeof node === "string") return durationInWords(node, language);
  if ("local-days" in node) return zh ? `${node["local-days"]} 个自然日` : `${node["local-days"]} local days`;
  return zh ? `${node["business-days"]} 个工作日（${node.calendar} 日历）` : `${node["business-days"]} business days of ${node.calendar}`;
}
