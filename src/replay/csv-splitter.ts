import { LONGEST_LINE } from "./line-splitter";

/** Why there are no cells: a quotation mark is never closed, or the row is too long. */
export type RowFault = "replay/unclosed-quote" | "input/too-large";

/** Takes the cells of a row, or why there are none, and the line on which it begins, from 1. */
export type TakeRow = (cells: string[] | RowFault, line: number) => void;

/** A quoted cell that never ends would swallow the rest of the file. */
const LONGEST_CELL = 1 << 20;

/** Takes delimited text apart into rows: cells may be quoted, with the delimiter, line feeds and doubled quotation marks inside. Blank lines are passed over. */
export class CsvSplitter {
  /** What has no end yet, in the pieces that it came in. */
  private rest: string[] = [];
  private pending = 0;
  /** Whether what comes belongs to a row that was too long, up to the end of its line. */
  private isPassingOver = false;
  private line = 1;
  /** Where the next quotation mark stands in the text at hand. */
  private quoteAt = -1;
  private readonly quote = '"';

  /** @param longest  of a row, in UTF-16 units, while it is not whole */
  constructor(private readonly take: TakeRow, private readonly delimiter: string, private readonly longest = LONGEST_LINE) {}

  /** Whether what comes next begins a row. */
  get isBetweenRows(): boolean {
    return this.pending === 0 && !this.isPassingOver;
  }

  /** The number of the line that comes next, read by somebody else. */
  nextLine(): number {
    return this.line++;
  }

  push(text: string): void {
    let from = 0;
    if (this.isPassingOver) {
      from = text.indexOf("\n") + 1;
      if (from === 0) return;
      this.isPassingOver = false;
      this.line++;
    }
    this.keep(text.slice(from));
    // No row ends without a line feed.
    if (text.includes("\n", from)) this.rows(false);
    if (this.pending > this.longest) this.passOver();
  }

  end(): void {
    this.rows(true);
  }

  private keep(text: string): void {
    if (text === "") return;
    this.rest.push(text);
    this.pending += text.length;
  }

  private takeRest(): string {
    const text = this.rest.join("");
    this.rest = [];
    this.pending = 0;
    return text;
  }

  private rows(isEnd: boolean): void {
    const text = this.takeRest();
    let from = 0;
    this.quoteAt = text.indexOf(this.quote);
    while (from < text.length) {
      const next = this.row(text, from, isEnd);
      if (next < 0) break;
      from = next;
    }
    this.keep(text.slice(from));
  }

  private passOver(): void {
    const text = this.takeRest();
    this.take("input/too-large", this.line);
    this.line += linesIn(text, 0, text.length);
    this.isPassingOver = true;
  }

  /** Where the next row begins; -1 where this one is not whole yet. */
  private row(text: string, from: number, isEnd: boolean): number {
    let end = text.indexOf("\n", from);
    if (end < 0) {
      if (!isEnd) return -1;
      end = text.length;
    }
    if (this.quoteAt >= 0 && this.quoteAt < from) this.quoteAt = text.indexOf(this.quote, from);
    if (this.quoteAt < 0 || this.quoteAt >= end) {
      const until = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      if (until > from) this.take(text.slice(from, until).split(this.delimiter), this.line);
      this.line++;
      return end + 1;
    }
    return this.quotedRow(text, from, end, isEnd);
  }

  private quotedRow(text: string, from: number, firstEnd: number, isEnd: boolean): number {
    const cells: string[] = [];
    const { quote, delimiter } = this;
    let at = from;
    for (;;) {
      let cell: string;
      if (text[at] === quote) {
        cell = "";
        let begin = at + 1;
        for (;;) {
          const close = text.indexOf(quote, begin);
          if (close < 0 || close - from > LONGEST_CELL) return this.unclosed(text, from, firstEnd, isEnd);
          if (close === text.length - 1 && !isEnd) return -1;
          cell += text.slice(begin, close);
          at = close + 1;
          if (text[at] !== quote) break;
          cell += quote;
          begin = at + 1;
        }
      } else cell = "";
      // What follows a closing mark, or a cell without any, reaches to the delimiter or the end of the line.
      const stop = endOfCell(text, at, delimiter);
      if (stop < 0 && !isEnd) return -1;
      const until = stop < 0 ? text.length : stop;
      const isLast = stop < 0 || text[until] === "\n";
      const tail = text.slice(at, until);
      cells.push(cell + (isLast && tail.endsWith("\r") ? tail.slice(0, -1) : tail));
      at = until + 1;
      if (isLast) break;
    }
    this.take(cells, this.line);
    this.line += linesIn(text, from, Math.min(at, text.length));
    if (at > text.length) this.line++;
    return at;
  }

  /** More text may close it; where there is none, or far too much, the line stands for itself. */
  private unclosed(text: string, from: number, firstEnd: number, isEnd: boolean): number {
    if (!isEnd && text.length - from <= LONGEST_CELL) return -1;
    this.take("replay/unclosed-quote", this.line);
    this.line++;
    return firstEnd + 1;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  // One by one, since a search for what is not on the line would run to the end of the text.
  for (let at = from; at < text.length; at++) if (text[at] === "\n" || text[at] === delimiter) return at;
  return -1;
}

function linesIn(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
