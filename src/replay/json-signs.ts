/** The signs of a JSON text, as bytes of UTF-8 and as UTF-16 units alike. */
export const QUOTE = 34;
export const BACKSLASH = 92;
export const OPEN = 123;
export const CLOSE = 125;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const COLON = 58;
export const COMMA = 44;
export const SPACE = 32;
export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
