/** Takes the cells of a row, and the line on which it begins, from 1; undefined where a quotation mark is never closed. */
export type TakeRow = (cells: string[] | undefined, line: number) => void;

/** A quoted cell that never ends would swallow the rest of the file. */
const LONGEST_ROW = 1 << 20;

/** Takes delimited text apart into rows: cells may be quoted, with the delimiter, line feeds and doubled quotation marks inside. Blank lines are passed over. */
export class CsvSplitter {
  private rest = "";
  private line = 1;
  /** Where the next quotation mark stands in the text at hand. */
  private quoteAt = -1;

  constructor(private readonly take: TakeRow, private readonly delimiter: string, private readonly quote = '"') {}

  /** Whether what comes next begins a row. */
  get isBetweenRows(): boolean {
    return this.rest === "";
  }

  /** The number of the line that comes next, read by somebody else. */
  nextLine(): number {
    return this.line++;
  }

  push(text: string): void {
    this.rows(this.rest === "" ? text : this.rest + text, false);
  }

  end(): void {
    this.rows(this.rest, true);
  }

  private rows(text: string, isEnd: boolean): void {
    let from = 0;
    this.quoteAt = text.indexOf(this.quote);
    while (from < text.length) {
      const next = this.row(text, from, isEnd);
      if (next < 0) break;
      from = next;
    }
    this.rest = from === 0 ? text : text.slice(from);
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
          if (close < 0 || close - from > LONGEST_ROW) return this.unclosed(text, from, firstEnd, isEnd);
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
    if (!isEnd && text.length - from <= LONGEST_ROW) return -1;
    this.take(undefined, this.line);
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
