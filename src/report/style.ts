/** How parts of a text stand out. Each function wraps the text it is given, so that a report knows nothing of terminals. */
export interface Style {
  /** Permitted, passed. */
  good(text: string): string;
  /** Forbidden, failed. */
  bad(text: string): string;
  /** Not proven, refused. */
  warn(text: string): string;
  /** Headings and places. */
  strong(text: string): string;
  /** What is beside the point. */
  faint(text: string): string;
}

const same = (text: string): string => text;

/** Plain text. */
export const PLAIN: Style = { good: same, bad: same, warn: same, strong: same, faint: same };
