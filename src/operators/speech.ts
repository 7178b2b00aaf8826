import { answersSays } from "./answers";
import { compareSays } from "./compare";
import { daySays } from "./day";
import { elapsedSays } from "./elapsed";
import { firstOfSays } from "./first-of";
import { happenedSays } from "./happened";
import { limitSays } from "./limit";
import { allSays, anySays, negationSays } from "./logic";
import { openHoursSays } from "./open-hours";
import { saysSays } from "./says";
import { standingSays } from "./standing";
import { statesSays } from "./states";
import { streakSays } from "./streak";
import type { Says } from "./operator";

/** What each operator says in words, apart from the operators themselves: judging needs none of it, and it is a good part of them. */
export const SPEECH = {
  all: allSays,
  answers: answersSays,
  any: anySays,
  compare: compareSays,
  day: daySays,
  elapsed: elapsedSays,
  "first-of": firstOfSays,
  happened: happenedSays,
  limit: limitSays,
  not: negationSays,
  "open-hours": openHoursSays,
  says: saysSays,
  standing: standingSays,
  states: statesSays,
  streak: streakSays,
} as unknown as Readonly<Record<string, Says<unknown>>>;
