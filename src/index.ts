export { createGate } from "./engine/gate";
export type { CheckOptions, Gate, GateOptions } from "./engine/gate";
export { GateError } from "./engine/gate-error";
export type { Case } from "./records/case";
export type { Contact } from "./records/contact";
export type { Decision, Duty, Evidence, Reason, TraceEntry } from "./records/decision";
export type { HistoryEvent } from "./records/event";
export type { CheckInput, HistoryEntry } from "./records/input";
export type { Pack } from "./rules/pack";
