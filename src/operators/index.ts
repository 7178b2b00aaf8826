import { answers } from "./answers";
import { compare } from "./compare";
import { day } from "./day";
import { elapsed } from "./elapsed";
import { firstOf } from "./first-of";
import { happened } from "./happened";
import { limit } from "./limit";
import { all, any, negation } from "./logic";
import { openHours } from "./open-hours";
import type { Operator } from "./operator";
import { says } from "./says";
import { standing } from "./standing";
import { states } from "./states";
import { streak } from "./streak";

/** The one list of condition operators; a fact path is the plainest condition and needs none. */
export const OPERATORS = [all, any, negation, firstOf, limit, happened, streak, standing, answers, elapsed, openHours, day, says, states, compare] as unknown as readonly Operator<unknown>[];
