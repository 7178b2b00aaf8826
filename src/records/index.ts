export { parseInput, parseRecord } from "./parse";
export { InputError, type Problem } from "./problem";
export { INPUT_PROBLEMS } from "./input-problems";
export { checkInputSchema } from "./input";
export { decisionSchema } from "./decision";
export { recordSchemas } from "./log";
