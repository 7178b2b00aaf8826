import type { LexiconData } from "../../text/lexicon";
import en from "./en.json";
import zh from "./zh.json";

/** The bundled lexicons, Chinese (both scripts) and English; compile them once with `compileLexicons`. */
export const lexicons: readonly LexiconData[] = [zh as LexiconData, en as LexiconData];
