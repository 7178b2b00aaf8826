import { check } from "./check";
import type { Command } from "./command";
import { explain } from "./explain";
import { lint } from "./lint";
import { map } from "./map";
import { replay } from "./replay";
import { rulesCoverage } from "./rules-coverage";
import { rulesDiff } from "./rules-diff";
import { rulesList } from "./rules-list";
import { rulesRecords } from "./rules-records";
import { rulesShow } from "./rules-show";
import { rulesTest } from "./rules-test";
import { schema } from "./schema";
import { verify } from "./verify";
import { when } from "./when";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [check, when, explain, lint, replay, verify, map, rulesList, rulesShow, rulesTest, rulesRecords, rulesCoverage, rulesDiff, schema];
