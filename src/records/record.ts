import * as z from "zod";
import { isExtendable, nameOf, placeOf, type Extendable, type Extra, type ExtraFact } from "./extra";
import { amountOf, date, duration, hours, instant, listOf, metaOf, money, oneOf, optional, text, yesNo } from "./value";
import { UNKNOWN_VALUE } from "./vocabulary";

/** A strict record together with what packs add to it; the added fields are not in the type. */
export function record<S extends z.ZodRawShape>(place: Extendable, shape: S, extra: Extra): z.ZodObject<S, z.core.$strict> {
  const added: Record<string, z.ZodType> = {};
  for (const fact of extra.facts ?? []) {
    if (placeOf(fact.path) !== place || !isExtendable(fact.path)) continue;
    const name = nameOf(fact.path);
    added[name] = Object.hasOwn(shape, name)
      ? widened(shape[name] as z.ZodType, fact)
      : optional(schemaOf(fact), fact.description ?? "", fact.personal && { personal: true });
  }
  return z.strictObject({ ...shape, ...added });
}

/** The same field with further values; a field that is no closed vocabulary stays as it is. */
function widened(field: z.ZodType, fact: ExtraFact): z.ZodType {
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  if (!(item instanceof z.ZodEnum) || fact.values === undefined) return field;
  const known = item.options.map(String).filter((value) => value !== UNKNOWN_VALUE);
  const more = oneOf([...new Set([...known, ...fact.values])], metaOf(item).vocabulary);
  return optional(inner instanceof z.ZodArray ? listOf(more) : more, metaOf(field).description ?? "");
}

function schemaOf({ type, values }: ExtraFact): z.ZodType {
  switch (type) {
    case "enum": return oneOf(values ?? []);
    case "enums": return listOf(oneOf(values ?? []));
    case "string": return text();
    case "strings": return listOf(text());
    case "boolean": return yesNo();
    case "number": return amountOf();
    case "date": return date();
    case "instant": return instant();
    case "money": return money();
    case "hours": return hours();
    case "duration": return duration();
  }
}
