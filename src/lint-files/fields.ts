import { plainName } from "./context";

/** Fields that hold texts, where nothing is configured. */
export const TEXT_FIELDS: readonly string[] = [
  "text", "body", "content", "template", "message", "script", "html", "copy",
  "内容", "正文", "文本", "话术", "模板", "模板内容", "短信内容", "文案", "話術", "內容", "範本", "簡訊內容",
];
/** Fields that hold what shows outside. */
export const OUTSIDE_FIELDS: readonly string[] = ["subject", "preheader", "envelope", "主题", "邮件主题", "主旨", "信封"];
/** Fields that name an entry. */
export const NAME_FIELDS: readonly string[] = ["id", "code", "key", "name", "template id", "编号", "模板编号", "代码", "名称", "編號"];

/**
 * Whether a value at a path holds text: a name matches its last step, a pattern with dots the whole path, `*` one step or a part of one
 * (`sms_*`, as plural forms are written), `**` any.
 */
export function textMatcher(fields: readonly string[] | undefined): (path: readonly string[]) => boolean {
  const names = new Set((fields ?? TEXT_FIELDS).filter((field) => !/[.*]/.test(field)).map(plainName));
  const patterns = (fields ?? []).filter((field) => /[.*]/.test(field)).map((field) => (/^\*+$/.test(field) || field.includes(".") ? field.split(".") : ["**", field]).map(stepOf));
  return (path) => (path.length > 0 && names.has(plainName(path.at(-1)!))) || patterns.some((pattern) => matches(pattern, path));
}

/** One step of a pattern: `**`, or what a step of a path has to be like. */
type Step = "**" | ((step: string) => boolean);

function stepOf(pattern: string): Step {
  if (pattern === "**") return "**";
  if (pattern === "*") return () => true;
  if (!pattern.includes("*")) return (step) => plainName(step) === plainName(pattern);
  // A part may end in what sets words apart.
  const parts = pattern.split("*").map((part) => part.toLowerCase().replace(/[\s_-]+/g, " "));
  const [first, last, between] = [parts[0]!, parts.at(-1)!, parts.slice(1, -1)];
  return (step) => {
    const name = plainName(step);
    if (!name.startsWith(first) || !name.endsWith(last)) return false;
    let at = first.length;
    for (const part of between) {
      at = name.indexOf(part, at);
      if (at < 0) return false;
      at += part.length;
    }
    return at <= name.length - last.length;
  };
}

/** By rows of what each beginning of the pattern can reach, so that many `**` cost no more than one. */
function matches(pattern: readonly Step[], path: readonly string[]): boolean {
  let reached = [true, ...pattern.map(() => false)];
  pattern.forEach((step, index) => {
    if (step === "**" && reached[index]) reached[index + 1] = true;
  });
  for (const step of path) {
    const next = pattern.map(() => false);
    next.push(false);
    for (let index = 0; index < pattern.length; index++) {
      const wanted = pattern[index]!;
      if (wanted === "**") {
        if (reached[index] || reached[index + 1]) next[index + 1] = true;
        if (next[index]) next[index + 1] = true;
      } else if (reached[index] && wanted(step)) next[index + 1] = true;
    }
    for (let index = 0; index < pattern.length; index++) if (pattern[index] === "**" && next[index]) next[index + 1] = true;
    reached = next;
  }
  return reached[pattern.length]!;
}
