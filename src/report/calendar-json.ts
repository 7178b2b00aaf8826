import type { Calendar } from "./calendar";

/**
 * A calendar as one line of JSON: the windows as the gate answers them, and the rules that close any of them.
 *
 * @param before  fields that stand first, as they come: which input it was
 */
export function calendarJson({ windows, zone, rules }: Calendar, before: Readonly<Record<string, unknown>> = {}): string {
  const ids = [...new Set(windows.flatMap(({ closedBy }) => closedBy.map(({ ruleId }) => ruleId)))].sort();
  return JSON.stringify({
    ...before,
    from: windows[0]?.from, to: windows.at(-1)?.to, zone: zone ?? null,
    windows: windows.map(({ from, to, open, closedBy }) => ({ from, to, open, ...(closedBy.length > 0 && { closedBy: closedBy.map(({ ruleId, jurisdiction, basis }) => ({ ruleId, jurisdiction, basis })) }) })),
    rules: Object.fromEntries(ids.map((id) => [id, { title: rules.get(id)?.title, source: rules.get(id)?.source }])),
  });
}
