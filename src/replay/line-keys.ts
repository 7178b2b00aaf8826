import { BACKSLASH, CLOSE, CLOSE_LIST, COLON, COMMA, OPEN, OPEN_LIST, QUOTE, RETURN, SPACE, TAB } from "./json-signs";

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
  /** Of a row of columns: some cell does not fit, which was told already. */
  isUnfit?: boolean;
}

type Field = "record" | "id" | "caseId" | "personId" | "at";

/**
 * Reads the keys of JSON lines without parsing them. It is no validation: a line that it passes may still be no JSON, which shows when
 * it is parsed. What it cannot surely read (an escape in a key or in a value that is wanted) it leaves to a parser.
 */
export class KeyScanner {
  readonly found: LineKeys = { record: undefined, id: undefined, caseId: undefined, personId: undefined, at: undefined, debtorId: undefined, keys: 0 };
  private bytes: Uint8Array = new Uint8Array(0);
  private text: Buffer = Buffer.alloc(0);
  private until = 0;
  private keys = 0;
  /** Whether the text passed last holds an escape. */
  private isEscaped = false;

  /** @returns false where the line has to be parsed to know its keys */
  scan(bytes: Buffer, from: number, until: number): boolean {
    const { found } = this;
    found.record = found.id = found.caseId = found.personId = found.at = found.debtorId = undefined;
    this.keys = 0;
    this.bytes = this.text = bytes;
    this.until = until;
    const end = this.object(from, true);
    found.keys = this.keys;
    return end > 0 && this.space(end) >= until;
  }

  /** Passes an object, whose fields are taken down: those of the record itself, or of its debtor; the place after it, or -1. */
  private object(from: number, isWhole: boolean): number {
    const { bytes, until } = this;
    let at = this.space(from);
    if (bytes[at] !== OPEN) return -1;
    at = this.space(at + 1);
    if (bytes[at] === CLOSE && at < until) return at + 1;
    for (;;) {
      if (at >= until || bytes[at] !== QUOTE) return -1;
      const name = at + 1;
      at = this.string(at);
      if (this.isEscaped) return -1;
      const length = at - 1 - name;
      at = this.space(at);
      if (at >= until || bytes[at] !== COLON) return -1;
      this.keys++;
      at = this.space(at + 1);
      if (at >= until) return -1;
      const sign = bytes[at];
      if (sign === QUOTE) {
        const begin = at + 1;
        at = this.string(at);
        if (isWhole ? !this.take(name, length, begin, at - 1) : !this.takeDebtor(name, length, begin, at - 1)) return -1;
      } else if (sign === OPEN && isWhole && length === 6 && isNamed(bytes, name, "debtor")) at = this.object(at, false);
      else at = sign === OPEN || sign === OPEN_LIST ? this.nested(at) : this.scalar(at);
      if (at < 0) return -1;
      at = this.space(at);
      if (at >= until) return -1;
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = this.space(at + 1);
    }
  }

  /** Takes a field of the record down; false where it is wanted and holds an escape. */
  private take(name: number, length: number, begin: number, end: number): boolean {
    const field = fieldAt(this.bytes, name, length);
    if (field === undefined) return true;
    if (this.isEscaped) return false;
    this.found[field] = field === "record" ? this.kindAt(begin, end) : this.text.toString("utf8", begin, end);
    return true;
  }

  private takeDebtor(name: number, length: number, begin: number, end: number): boolean {
    if (length !== 2 || !isNamed(this.bytes, name, "id")) return true;
    if (this.isEscaped) return false;
    this.found.debtorId = this.text.toString("utf8", begin, end);
    return true;
  }

  private kindAt(begin: number, end: number): string {
    const { bytes } = this;
    if (end - begin === 7 && isNamed(bytes, begin, "contact")) return "contact";
    return end - begin === 5 && isNamed(bytes, begin, "event") ? "event" : this.text.toString("utf8", begin, end);
  }

  /** Passes a text in quotation marks; the place after it. */
  private string(from: number): number {
    const { bytes, until } = this;
    this.isEscaped = false;
    let at = from + 1;
    for (let byte = bytes[at]; byte !== QUOTE && at < until; byte = bytes[++at]) {
      if (byte !== BACKSLASH) continue;
      this.isEscaped = true;
      at++;
    }
    return at + 1;
  }

  /** Passes a number or a word; -1 where there is none. */
  private scalar(from: number): number {
    const { bytes, until } = this;
    let at = from;
    for (let byte = bytes[at]; at < until && byte !== COMMA && byte !== CLOSE && byte !== SPACE; byte = bytes[++at]);
    return at > from ? at : -1;
  }

  /** Passes an object or a list whose fields nobody wants, and counts its keys; -1 where it does not end. */
  private nested(from: number): number {
    const { bytes, until } = this;
    let depth = 0;
    let keys = 0;
    let at = from;
    while (at < until) {
      const byte = bytes[at++];
      if (byte === QUOTE) {
        let inside = bytes[at++];
        while (inside !== QUOTE && at <= until) {
          if (inside === BACKSLASH) at++;
          inside = bytes[at++];
        }
      } else if (byte === COLON) keys++;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) {
        this.keys += keys;
        return at <= until ? at : -1;
      }
    }
    return -1;
  }

  /** The place of the next byte that is no space. */
  private space(from: number): number {
    const { bytes, until } = this;
    let at = from;
    while (at < until && (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === RETURN)) at++;
    return at;
  }
}

function fieldAt(bytes: Uint8Array, from: number, length: number): Field | undefined {
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

function isNamed(bytes: Uint8Array, from: number, name: string): boolean {
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
