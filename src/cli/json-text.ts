import { DEEPEST, MOST_VALUES, pathOf, type Key } from "../records/plain";
import { BACKSLASH, NEWLINE, QUOTE, RETURN, SPACE, TAB } from "../replay/json-signs";

/** What a JSON text must not be, and where: an offset in UTF-16 units. */
export interface JsonFault {
  readonly code: "input/not-json" | "input/duplicate-key" | "input/too-deep" | "input/too-large";
  readonly offset: number;
  /** The key that stands twice. */
  readonly path?: string;
}

/** Takes down where each value of a text begins; its path is made only where it is asked for. */
export type Visit = (path: () => string, offset: number) => void;

/** An object or list that is not closed yet. */
interface Open {
  /** The keys of an object so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The key or index of the member that is being read. */
  key: Key;
}

/** Characters below are controls, which a JSON text must write as escapes. */
const LEAST_UNESCAPED = 32;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Looks over one JSON text before it is parsed. `JSON.parse` would keep the last of two equal keys, and with it lose what the first
 * held; it builds whatever it is given, however deep and large; and its errors quote the text, which is personal.
 *
 * @returns the first fault; undefined where the text is sound
 */
export function scanJson(text: string, visit?: Visit): JsonFault | undefined {
  return new Scanner(text, visit).scan();
}

class Scanner {
  private at = 0;
  private values = 0;
  private readonly open: Open[] = [];

  constructor(private readonly text: string, private readonly visit: Visit | undefined) {}

  scan(): JsonFault | undefined {
    for (;;) {
      this.skipSpace();
      this.visit?.(() => this.path(), this.at);
      const begun = this.value();
      if (begun === "fault") return this.fault("input/not-json");
      if (this.open.length > DEEPEST) return this.fault("input/too-deep");
      const next = begun === "opened" ? this.first() : this.following();
      if (next === "over") return undefined;
      if (next !== "value") return next;
      if (++this.values > MOST_VALUES) return this.fault("input/too-large");
    }
  }

  /** A scalar is passed; an object or list is opened. */
  private value(): "passed" | "opened" | "fault" {
    const sign = this.text[this.at];
    if (sign === "{" || sign === "[") {
      this.at++;
      this.open.push({ keys: sign === "{" ? new Set() : undefined, key: -1 });
      return "opened";
    }
    return (sign === '"' ? this.string() : this.skip(SCALAR)) ? "passed" : "fault";
  }

  /** What follows an opening bracket: a member, or the bracket's counterpart. */
  private first(): Next {
    this.skipSpace();
    const top = this.open.at(-1)!;
    return this.text[this.at] === (top.keys === undefined ? "]" : "}") ? this.following() : this.member(top);
  }

  /** What follows a value: a comma and another member, or as many closing brackets as fit, or the end. */
  private following(): Next {
    for (;;) {
      this.skipSpace();
      const top = this.open.at(-1);
      if (top === undefined) return this.at === this.text.length ? "over" : this.fault("input/not-json");
      const sign = this.text[this.at];
      if (sign === (top.keys === undefined ? "]" : "}")) {
        this.at++;
        this.open.pop();
      } else if (sign === ",") {
        this.at++;
        this.skipSpace();
        return this.member(top);
      } else return this.fault("input/not-json");
    }
  }

  /** Passes a key and its colon; in a list there is nothing to pass. */
  private member(top: Open): Next {
    if (top.keys === undefined) {
      top.key = Number(top.key) + 1;
      return "value";
    }
    const from = this.at;
    if (this.text[from] !== '"' || !this.string()) return this.fault("input/not-json");
    const written = this.text.slice(from + 1, this.at - 1);
    const key = written.includes("\\") ? (JSON.parse(this.text.slice(from, this.at)) as string) : written;
    top.key = key;
    if (top.keys.has(key)) return { code: "input/duplicate-key", offset: from, path: this.path() };
    top.keys.add(key);
    this.skipSpace();
    if (this.text[this.at] !== ":") return this.fault("input/not-json");
    this.at++;
    return "value";
  }

  /** Passes a text in quotation marks; by hand, since a pattern with a choice in a loop would pile up what it may go back to. */
  private string(): boolean {
    for (let i = this.at + 1; i < this.text.length; i++) {
      const unit = this.text.charCodeAt(i);
      if (unit === QUOTE) {
        this.at = i + 1;
        return true;
      }
      if (unit >= LEAST_UNESCAPED && unit !== BACKSLASH) continue;
      this.at = i + 1;
      if (unit !== BACKSLASH || !this.skip(ESCAPE)) {
        this.at = i;
        return false;
      }
      i = this.at - 1;
    }
    this.at = this.text.length;
    return false;
  }

  /** Whether the pattern stands here; then it is passed. */
  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private skipSpace(): void {
    for (let unit = this.text.charCodeAt(this.at); unit === SPACE || unit === NEWLINE || unit === RETURN || unit === TAB; unit = this.text.charCodeAt(this.at)) this.at++;
  }

  private path(): string {
    return pathOf(this.open.map(({ key }) => key));
  }

  private fault(code: JsonFault["code"]): JsonFault {
    return { code, offset: this.at };
  }
}

/** Another value, the end, or what is wrong. */
type Next = "value" | "over" | JsonFault;

/** Where the values at some paths begin; a path that is not there begins where its nearest ancestor does. */
export function locateJson(text: string, paths: readonly string[]): ReadonlyMap<string, number> {
  const lines = paths.map((path) => ancestry(path));
  const wanted = new Set(lines.flat());
  const found = new Map<string, number>();
  scanJson(text, (pathHere, offset) => {
    const path = pathHere();
    if (wanted.has(path)) found.set(path, offset);
  });
  return new Map(lines.map((line) => [line[0]!, found.get(line.find((path) => found.has(path)) ?? "") ?? 0]));
}

/** `history[3].at`, `history[3]`, `history` and the whole. */
function ancestry(path: string): string[] {
  const line = [path];
  for (let rest = path; rest !== ""; line.push(rest)) rest = rest.slice(0, Math.max(0, rest.lastIndexOf("."), rest.lastIndexOf("[")));
  return line;
}

/** Line and column of an offset, both from 1, columns in UTF-16 units. */
export function positionIn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < offset; next = text.indexOf("\n", start)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}
