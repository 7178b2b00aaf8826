export { coveragePage } from "./coverage";
export { decisionJson } from "./json";
export { decisionText, type TextOptions } from "./text";
export { problemsText, type ProblemOptions } from "./problems";
export { traceText, type TraceOptions } from "./trace";
export { PLAIN, type Style } from "./style";
