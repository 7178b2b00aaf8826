export { FORCES, FORCE_WORDS, type Force } from "../records/force";
