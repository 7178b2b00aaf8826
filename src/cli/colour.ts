import { styleText } from "node:util";
import { PLAIN, type Style } from "../report/style";
import type { Call } from "./command";
import type { Io, Sink } from "./io";

type Format = Parameters<typeof styleText>[0];

// Whether to colour is decided here alone; left to itself, `styleText` would look at the process's own streams.
const painted = (format: Format) => (text: string): string => styleText(format, text, { validateStream: false });

/** How text stands out on this stream. FORCE_COLOR decides where it is set, then NO_COLOR, then whether it is a terminal that can. */
export function styleFor(sink: Pick<Sink, "isTTY">, env: Io["env"]): Style {
  if (!isColoured(sink, env)) return PLAIN;
  return { good: painted(["bold", "green"]), bad: painted(["bold", "red"]), warn: painted("yellow"), strong: painted("bold"), faint: painted("gray") };
}

/** How text stands out on each stream. */
export const stylesFor = ({ stdout, stderr, env }: Pick<Io, "stdout" | "stderr" | "env">): Call["style"] => ({ stdout: styleFor(stdout, env), stderr: styleFor(stderr, env) });

function isColoured({ isTTY }: Pick<Sink, "isTTY">, { FORCE_COLOR: force = "", NO_COLOR: none = "", TERM: terminal }: Io["env"]): boolean {
  if (force !== "") return force !== "0" && force !== "false";
  return none === "" && isTTY === true && terminal !== "dumb";
}
