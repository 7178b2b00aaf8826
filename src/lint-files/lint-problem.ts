import type { Problem } from "../records/problem";
import { problemInWords, type ProblemDetails, type ProblemRow } from "../records/problem-in-words";

/** Every kind of problem that keeps a file or a template from being judged: `says` what is wrong, `fix` how to mend it. */
export const LINT_PROBLEMS = {
  "lint/no-match": {
    says: { en: "nothing matches {found}, so that nothing was judged for it", zh: "没有文件符合 {found}，因此未作任何判断" },
    fix: { en: "Correct the path or pattern", zh: "请更正路径或通配符" },
  },
  "lint/unreadable-file": {
    says: { en: "the file cannot be read: {expected}", zh: "无法读取该文件：{expected}" },
    fix: { en: "Correct the path, or its permissions", zh: "请更正路径或权限" },
  },
  "lint/too-large": {
    says: { en: "the file is larger than templates are: {expected}", zh: "该文件过大，不像是模板：{expected}" },
    fix: { en: "Leave it out, or take it apart", zh: "请排除该文件，或者拆分" },
  },
  "lint/binary": {
    says: { en: "the file is no text: {expected}", zh: "该文件不是文本：{expected}" },
    fix: { en: "Leave it out under lint.ignore, or narrow the pattern", zh: "请在 lint.ignore 中排除，或者收窄通配符" },
  },
  "lint/encoding": {
    says: { en: "the bytes are {expected}", zh: "字节{expected}" },
    fix: { en: "Save the file as UTF-8, or name its encoding for it under lint.contexts", zh: "请将文件存为 UTF-8，或者在 lint.contexts 中写明编码" },
  },
  "lint/empty-file": {
    says: { en: "there is no text in it", zh: "其中没有文本" },
    fix: { en: "Remove the file, or write the template", zh: "请删除该文件，或者写入模板" },
  },
  "lint/not-readable-as": {
    says: { en: "the file is no {name} from here on: {expected}", zh: "此处起不是 {name}：{expected}" },
    fix: { en: "Correct it there", zh: "请更正此处" },
  },
  "lint/no-text-field": {
    says: { en: "none of its fields is known to hold a text; expected {expected}", zh: "没有已知的文本字段；应为 {expected}" },
    fix: { en: "Name the fields that hold texts under lint.fields", zh: "请在 lint.fields 中写明哪些字段是文本" },
  },
  "lint/lost-alias": {
    says: { en: "nothing before it is called {found}", zh: "此前没有 {found} 所指的内容" },
    fix: { en: "Correct the name, or give it to what is meant", zh: "请更正名称，或者为所指的内容加上该名称" },
  },
  "lint/unknown-value": {
    says: { en: "{path} is {found}; expected {expected}", zh: "{path} 为 {found}；应为{expected}" },
    fix: { en: "Write one that fits", zh: "请写一个符合要求的值" },
  },
  "lint/unknown-key": {
    says: { en: "{found} is no part of a template's context", zh: "模板的上下文中没有 {found}" },
    fix: { en: "Correct the spelling", zh: "请更正拼写" },
  },
  "lint/unclosed-front-matter": {
    says: { en: "what the file says of its template begins with `---` and has no end", zh: "模板开头的说明以 --- 开始而没有结束" },
    fix: { en: "Write `---` on a line of its own before the text", zh: "请在正文之前单独写一行 ---" },
  },
  "lint/unclosed-placeholder": {
    says: { en: "a placeholder is opened and not closed: {found}; expected {expected} on the same line", zh: "占位符没有闭合：{found}；同一行应有 {expected}" },
    fix: { en: "Close it", zh: "请闭合" },
  },
  "lint/unclosed-block": {
    says: { en: "a block has no end, or an end no block: {found}", zh: "区块没有结束标签，或者结束标签没有对应的区块：{found}" },
    fix: { en: "Write its end, {expected}", zh: "请写上对应的标签 {expected}" },
  },
  "lint/too-deep": {
    says: { en: "it nests deeper than is read: {found}", zh: "层次过深：{found}" },
    fix: { en: "Take it apart", zh: "请拆分" },
  },
  "lint/template-syntax": {
    says: { en: "the tag cannot be read: {found}", zh: "无法解析标签：{found}" },
    fix: { en: "Correct it, or say under lint.contexts which syntax the file is in", zh: "请更正，或者在 lint.contexts 中写明文件的语法" },
  },
} as const satisfies Record<string, ProblemRow>;

export type LintProblemCode = keyof typeof LINT_PROBLEMS;

/** The problem in words, English and Chinese. */
export const lintProblem = (code: LintProblemCode, details: ProblemDetails = {}): Problem => problemInWords(code, LINT_PROBLEMS[code], details);
