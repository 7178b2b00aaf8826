import { parseInstant } from "../../src/time/instant";
import { groupedBy, reaches } from "./history";
import { candidates, isSuch } from "./past";
import { given, idsIn, isAbsent, onClock, priorEvents, within, type Entry, type Fields, type Scene } from "./scene";
import { endsElsewhere, speaksOf, type Scope } from "./scope";
import { endOf, inHours, over } from "./time";
import { agreed, every, not, some, type Truth } from "./truth";

const MUST_NAME: Readonly<Record<string, string>> = { person: "personId", debt: "debtIds", channel: "channel", address: "address", place: "addressType", hours: "hours", collector: "collectorId" };

/** Any matching event still stands. */
export function standingHolds(params: Fields, scene: Scene): Truth {
  const types = [params["event"]].flat() as string[];
  const value = some(priorEvents(scene, types).map((event) => stands(event, params, scene)));
  return value === false && !scene.inException && !isComplete(params, scene) ? undefined : value;
}

/** Events are complete, or what could be missing has expired by now. */
function isComplete(params: Fields, scene: Scene): boolean {
  if (scene.eventsFrom === -Infinity) return true;
  if (params["lasts"] === undefined) return false;
  return onClock(params["clock"], scene, (zone) => {
    const terms = params["once-per"] === undefined ? 1 : 1 + ((params["extended"] as number | undefined) ?? 0);
    let from = scene.eventsFrom;
    for (let i = 1; i < terms; i++) from = endOf(params["lasts"], from, zone);
    return over(params["lasts"], from, scene.at, zone, scene);
  }) === true;
}

function stands(event: Entry, params: Fields, scene: Scene): Truth {
  const type = scene.types[String(event.raw["type"])]!;
  const restricts = type.effect === "restricts" && params["must-name"] === undefined;
  const scope: Scope = {
    whose: (params["whose"] as "debtor" | undefined) ?? "recipient",
    mustName: ((params["must-name"] ?? (type.effect === "permits" ? ["person"] : [])) as string[]).map((name) => MUST_NAME[name]!),
    anyHolder: (params["held-by"] ?? (type.effect === "restricts" ? "any" : "collector")) === "any",
    wide: restricts,
    anyDebt: params["any-debt"] === true,
  };
  const to = params["to"] === undefined ? undefined : [params["to"]].flat();
  const until = event.raw["until"] == null ? Infinity : parseInstant(event.raw["until"]);
  return every([
    speaksOf(event, scene, scope),
    params["where"] === undefined ? true : isSuch(params["where"], event, scene),
    // One that the vocabulary lacks may be meant for one of it.
    to === undefined ? true : !scene.facts.get("event.to")!.values!.includes(String(event.raw["to"])) ? undefined : to.includes(event.raw["to"] as {}) || (to.includes("hours") && event.raw["to"] === "time-or-place"),
    params["given-while"] === undefined ? true : scene.holds(params["given-while"], within(event, scene)),
    hoursMatch(event, params, restricts, scene),
    // An end before the beginning is none.
    until >= event.at ? scene.at < until : restricts || undefined,
    // A restriction may take a while to be honoured.
    type.effect === "restricts" && params["honoured-within"] !== undefined ? onClock(params["clock"], scene, (zone) => over(params["honoured-within"], event.at, scene.at, zone, scene)) : true,
    lastsStill(event, params, scope, scene),
    params["unless-confirmed"] === undefined ? true : isConfirmed(event, params, scope, scene),
    not(hasEnded(event, params, scope, restricts, scene)),
  ]);
}

function hoursMatch(event: Entry, params: Fields, restricts: boolean, scene: Scene): Truth {
  const [hours, asked] = [event.raw["hours"], params["in-hours"]];
  if (restricts ? given(hours) === undefined : isAbsent(hours)) return asked === undefined || (restricts && asked === true) ? true : restricts ? undefined : false;
  const inside = onClock(params["clock"], scene, (zone) => inHours(hours, scene.at, zone));
  return asked === false ? not(inside) : inside;
}

function lastsStill(event: Entry, params: Fields, scope: Scope, scene: Scene): Truth {
  const { lasts } = params;
  if (lasts === undefined) return true;
  const key = params["once-per"] as string | undefined;
  if (key === undefined) return onClock(params["clock"], scene, (zone) => not(over(lasts, event.at, scene.at, zone, scene)));
  const ground = event.raw[key];
  const isNamed = given(ground) !== undefined && typeof ground === "string";
  // The first of a ground begins the term, so many later ones within it add one each, any other is used up: whichever of them are turns.
  const others = priorEvents(scene, [String(event.raw["type"])]).filter((other) => other !== event).map((other) => {
    const its = given(other.raw[key]);
    return { other, is: every([typeof its === "string" && isNamed ? its === ground : undefined, speaksOf(other, scene, scope)]) };
  });
  const isBefore = (other: Entry) => other.at < event.at || (other.at === event.at && other.id < event.id);
  const isUsedUp = some(others.map(({ other, is }) => (isBefore(other) ? is : false)));
  return onClock(params["clock"], scene, (zone) => {
    const stillBy = (turns: readonly Entry[]): Truth => {
      let end = endOf(lasts, event.at, zone);
      let left = (params["extended"] as number | undefined) ?? 0;
      for (const turn of turns) {
        if (left === 0 || turn.at >= end) continue;
        end = endOf(lasts, end, zone);
        left--;
      }
      return Number.isNaN(end) ? undefined : scene.at < end;
    };
    const later = others.filter(({ other }) => !isBefore(other));
    return every([isNamed || undefined, not(isUsedUp), agreed([stillBy(later.filter(({ is }) => is === true).map(({ other }) => other)), stillBy(later.filter(({ is }) => is !== false).map(({ other }) => other))])]);
  });
}

function isConfirmed(event: Entry, params: Fields, scope: Scope, scene: Scene): Truth {
  const { within: term, by } = params["unless-confirmed"] as Fields;
  const later = priorEvents(scene, [String(event.raw["type"])]).filter((other) => other !== event && other.at >= event.at && speaksOf(other, scene, scope) !== false);
  const inTime = (other: Entry): Truth => onClock(params["clock"], scene, (zone) => not(over(term, event.at, other.at, zone, scene)));
  const lapsed = onClock(params["clock"], scene, (zone) => over(term, event.at, scene.at, zone, scene));
  return some([isSuch(by, event, scene), not(lapsed), ...later.map((other) => every([inTime(other), isSuch(by, other, scene)]))]);
}

/** Whether an ender names every debt that the event names. */
function coversDebts(ender: Entry, event: Entry): boolean {
  const its = ender.raw["debtIds"];
  const ids = idsIn(event.raw, "debtIds");
  return Array.isArray(its) && ids !== undefined && ids.every((id) => its.includes(id));
}

/** Ended by its counterpart, as far as that one's scope goes; at the same second a restriction beats a permission. */
function hasEnded(event: Entry, params: Fields, scope: Scope, restricts: boolean, scene: Scene): Truth {
  const type = scene.types[String(event.raw["type"])]!;
  const asked = params["ended-by"];
  const names = Array.isArray(asked) ? (asked as string[]) : asked === undefined ? (type.endedBy ?? []) : [];
  const replacing = type.replaces ? [String(event.raw["type"])] : [];
  const byEvents = priorEvents(scene, [...names, ...replacing]).map((ender): Truth => {
    const its = scene.types[String(ender.raw["type"])]!;
    const isRestriction = its.effect === "restricts";
    const isSameKind = ender.raw["type"] === event.raw["type"];
    if (ender === event || ender.at < event.at || (ender.at === event.at && (!isRestriction || isSameKind)) || (!isRestriction && endsElsewhere(ender, event, scene))) return false;
    const [a, b] = [given(ender.raw["to"]), given(event.raw["to"])];
    return every([
      b === undefined || a === b ? true : a !== undefined ? (scene.facts.get("event.to")!.values!.includes(String(a)) ? false : undefined) : isRestriction || its.effect === "tells" ? true : undefined,
      speaksOf(ender, scene, { whose: scope.whose, mustName: isRestriction || its.effect === "tells" || scope.whose === "debtor" ? [] : [its.scope.includes("personId") ? "personId" : "collectorId"], anyHolder: its.effect !== "permits", wide: isRestriction, anyDebt: scope.anyDebt === true && coversDebts(ender, event) }),
      isSameKind || (isRestriction ? given(ender.raw["hours"]) === undefined : isAbsent(ender.raw["hours"])) ? true : onClock(params["clock"], scene, (zone) => inHours(ender.raw["hours"], scene.at, zone)),
      isRestriction && params["honoured-within"] !== undefined ? onClock(params["clock"], scene, (zone) => over(params["honoured-within"], ender.at, scene.at, zone, scene)) : true,
    ]);
  });
  const act = asked !== undefined && !Array.isArray(asked) ? (asked as Fields) : asked === undefined && type.endedByConversation ? { of: { outcome: "conversation", "recipient.role": "debtor" }, per: ["debtor"] } : undefined;
  const byActs = act === undefined ? [] : candidates(act["of"], scene).filter((one) => one.at >= event.at).map((one) => every([isSuch(act["of"], one, scene), groupedBy(act["per"], one, scene)]));
  // Of what permits, an end may be missing in records that do not reach back to it.
  const mayLack = !restricts && ((names.length > 0 && scene.eventsFrom > event.at) || (act !== undefined && !reaches(event.at, act["of"], asked === undefined ? ["collector"] : act["per"], scene)));
  return some([...byEvents, ...byActs, mayLack ? undefined : false]);
}
