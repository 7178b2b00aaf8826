/** What decides where a record of a log belongs, read straight from the bytes of its line. */
export interface LineKeys {
  record: string | undefined;
  id: string | undefined;
  caseId: string | undefined;
  personId: string | undefined;
  at: string | undefined;
  /** Of a case record: `debtor.id`. */
  debtorId: string | undefined;
  /** How many keys the text holds at all levels; an object that was parsed from it holds fewer where one stands twice. */
  keys: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COLON = 58;
const COMMA = 44;

type Field = "record" | "id" | "caseId" | "personId" | "at";

/**
 * Reads the keys of JSON lines without parsing them. It is no validation: a line that it passes may still be no JSON, which shows when
 * it is parsed. What it cannot surely read (an escape in a key or in a value that is wanted) it leaves to a parser.
 */
export class KeyScanner {
  readonly found: LineKeys = { record: undefined, id: undefined, caseId: undefined, personId: undefined, at: undefined, debtorId: undefined, keys: 0 };
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private until = 0;

  /** @returns false where the line has to be parsed to know its keys */
  scan(bytes: Buffer, from: number, until: number): boolean {
    const { found } = this;
    found.record = found.id = found.caseId = found.personId = found.at = found.debtorId = undefined;
    found.keys = 0;
    this.bytes = bytes;
    this.at = from;
    this.until = until;
    return this.object(true) && this.skipSpace() === -1;
  }

  /** Passes an object, whose fields are taken down: those of the record itself, or of its debtor. */
  private object(isWhole: boolean): boolean {
    const { bytes, found } = this;
    if (this.skipSpace() !== OPEN) return false;
    this.at++;
    if (this.skipSpace() === CLOSE) return this.pass();
    for (;;) {
      if (this.skipSpace() !== QUOTE) return false;
      const from = this.at + 1;
      if (this.string()) return false;
      const length = this.at - 1 - from;
      if (this.skipSpace() !== COLON) return false;
      this.at++;
      found.keys++;
      const sign = this.skipSpace();
      if (sign === QUOTE) {
        const begin = this.at + 1;
        const escaped = this.string();
        const field = isWhole ? fieldAt(bytes, from, length) : undefined;
        const isDebtorId = !isWhole && length === 2 && isNamed(bytes, from, "id");
        if (field !== undefined || isDebtorId) {
          if (escaped) return false;
          const value = bytes.toString("utf8", begin, this.at - 1);
          if (field === undefined) found.debtorId = value;
          else found[field] = value;
        }
      } else if (sign === OPEN && isWhole && length === 6 && isNamed(bytes, from, "debtor")) {
        if (!this.object(false)) return false;
      } else if (!this.skipValue(sign)) return false;
      const next = this.skipSpace();
      if (next === CLOSE) return this.pass();
      if (next !== COMMA) return false;
      this.at++;
    }
  }

  private pass(): true {
    this.at++;
    return true;
  }

  /** Passes a text in quotation marks; whether it holds an escape. */
  private string(): boolean {
    const { bytes, until } = this;
    let escaped = false;
    let i = this.at + 1;
    for (; i < until; i++) {
      const byte = bytes[i];
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        escaped = true;
        i++;
      }
    }
    this.at = i + 1;
    return escaped;
  }

  private skipValue(sign: number): boolean {
    if (sign === OPEN || sign === OPEN_LIST) return this.skipNested();
    const { bytes, until } = this;
    const from = this.at;
    while (this.at < until) {
      const byte = bytes[this.at];
      if (byte === COMMA || byte === CLOSE || byte === 32) break;
      this.at++;
    }
    return this.at > from;
  }

  private skipNested(): boolean {
    const { bytes, until } = this;
    let depth = 0;
    while (this.at < until) {
      const byte = bytes[this.at];
      if (byte === QUOTE) {
        this.string();
        continue;
      }
      this.at++;
      if (byte === COLON) this.found.keys++;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return true;
    }
    return false;
  }

  /** The byte after space; -1 at the end. */
  private skipSpace(): number {
    const { bytes, until } = this;
    while (this.at < until) {
      const byte = bytes[this.at]!;
      if (byte !== 32 && byte !== 9 && byte !== 13) return byte;
      this.at++;
    }
    return -1;
  }
}

function fieldAt(bytes: Buffer, from: number, length: number): Field | undefined {
  switch (length) {
    case 2:
      return isNamed(bytes, from, "id") ? "id" : isNamed(bytes, from, "at") ? "at" : undefined;
    case 6:
      return isNamed(bytes, from, "caseId") ? "caseId" : isNamed(bytes, from, "record") ? "record" : undefined;
    case 8:
      return isNamed(bytes, from, "personId") ? "personId" : undefined;
    default:
      return undefined;
  }
}

function isNamed(bytes: Buffer, from: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** How many keys the text of a record holds at all levels. */
export function countKeysIn(text: string): number {
  let count = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === QUOTE) quoted = !quoted;
    else if (unit === COLON && !quoted) count++;
  }
  return count;
}

/**
 * The keys of a record that is there already.
 *
 * @param keys  how many keys its text holds, where it had one
 */
export function keysOfRecord(record: unknown, keys = 0): LineKeys {
  const fields = asFields(record);
  return {
    record: text(fields["record"]), id: text(fields["id"]), caseId: text(fields["caseId"]), personId: text(fields["personId"]), at: text(fields["at"]),
    debtorId: text(asFields(fields["debtor"])["id"]), keys,
  };
}

/** How many keys a value holds at all levels. */
export function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countKeys(one), 0);
  let count = 0;
  for (const key in value) count += 1 + countKeys((value as Record<string, unknown>)[key]);
  return count;
}

const asFields = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
