import type { Problem } from "../records/problem";
import { problemInWords, type ProblemDetails, type ProblemRow } from "../records/problem-in-words";

/**
 * Every kind of problem that a call or a file of input may have, beyond those of the records and of packs: `says` what is wrong, `fix`
 * how to mend it. `{found}` is what was found, `{name}` the same without quotation marks, `{expected}` what would fit.
 */
export const CLI_PROBLEMS = {
  "usage/unknown-command": {
    says: { en: "there is no command {found}", zh: "没有命令 {found}" },
    fix: { en: "Call `lawful-contact --help` for the list", zh: "可用 `lawful-contact --help` 查看命令列表" },
  },
  "usage/unknown-option": {
    says: { en: "this command has no option {found}", zh: "该命令没有选项 {found}" },
    fix: { en: "Add `--help` for the list; a file whose name begins with a dash comes after `--`", zh: "加上 `--help` 可查看选项；以短横线开头的文件名请写在 `--` 之后" },
  },
  "usage/missing-value": {
    says: { en: "{name} has no value; expected {expected}", zh: "{name} 缺少值；应为{expected}" },
    fix: { en: "Write it after the option", zh: "请写在该选项之后" },
  },
  "usage/bad-value": {
    says: { en: "{path} is {found}; expected {expected}", zh: "{path} 为 {found}；应为{expected}" },
    fix: { en: "Write one that fits", zh: "请写一个符合要求的值" },
  },
  "usage/missing-argument": {
    says: { en: "something is missing: {expected}", zh: "缺少：{expected}" },
    fix: { en: "Add `--help` for how the command is called", zh: "加上 `--help` 可查看用法" },
  },
  "usage/extra-argument": {
    says: { en: "{found} is one argument too many", zh: "多出参数 {found}" },
    fix: { en: "Add `--help` for how the command is called", zh: "加上 `--help` 可查看用法" },
  },
  "usage/unknown-pack": {
    says: { en: "there is no pack {found}; expected {expected}", zh: "没有规则包 {found}；应为 {expected}" },
    fix: { en: "For a pack of your own write its path, for instance ./house.yaml", zh: "自己的规则包请写路径，例如 ./house.yaml" },
  },
  "usage/pack-twice": {
    says: { en: "two packs are called {found}", zh: "有两个规则包的标识均为 {found}" },
    fix: { en: "Leave one of them out, or give your own an id of its own", zh: "请去掉其中一个，或者为自己的规则包另取标识" },
  },
  "pack/missing-base": {
    says: { en: "the pack {path} builds on {found}, which is not loaded", zh: "规则包 {path} 以 {found} 为基础，而后者未载入" },
    fix: { en: "Load that as well", zh: "请一并载入" },
  },
  "usage/unknown-rule": {
    says: { en: "there is no rule {found}", zh: "没有规则 {found}" },
    fix: { en: "Call `lawful-contact rules list` for the list", zh: "可用 `lawful-contact rules list` 查看规则列表" },
  },
  "usage/unknown-record": {
    says: { en: "there is no base record {found}", zh: "没有基础记录 {found}" },
    fix: { en: "Call `lawful-contact rules records` for the list", zh: "可用 `lawful-contact rules records` 查看列表" },
  },
  "usage/unknown-contact": {
    says: { en: "no contact of the log that could be read has the id {found}", zh: "日志中可读的联系里没有标识为 {found} 的" },
    fix: { en: "Correct the id, or name the log that holds it; a file of inputs has to exist", zh: "请更正标识，或者写明含有它的日志；输入文件须存在" },
  },
  "usage/unreadable-file": {
    says: { en: "the file cannot be read: {expected}", zh: "无法读取该文件：{expected}" },
    fix: { en: "Correct the path, or its permissions", zh: "请更正路径或权限" },
  },
  "usage/unwritable-file": {
    says: { en: "the file cannot be written: {expected}", zh: "无法写入该文件：{expected}" },
    fix: { en: "Correct the path, or its permissions", zh: "请更正路径或权限" },
  },
  "usage/output-is-input": {
    says: { en: "the output would take the place of {found}, which is read", zh: "输出会覆盖所读取的 {found}" },
    fix: { en: "Write it elsewhere", zh: "请写到别处" },
  },
  "usage/no-room": {
    says: { en: "the output cannot be written to its end: {expected}", zh: "无法写完输出：{expected}" },
    fix: { en: "Make room, or write it elsewhere", zh: "请腾出空间，或者写到别处" },
  },
  "usage/two-configs": {
    says: { en: "two settings files stand in one folder: {expected}", zh: "同一文件夹有两个配置文件：{expected}" },
    fix: { en: "Keep one of them", zh: "请只保留一个" },
  },
  "input/not-json": {
    says: { en: "the text is no JSON from here on", zh: "此处起不是 JSON" },
    fix: { en: "Correct it there; one object in the file, or one object a line", zh: "请更正此处；整个文件一个对象，或者每行一个对象" },
  },
  "input/duplicate-key": {
    says: { en: "{path} stands twice in one object, so that one of the two would be lost", zh: "同一对象中 {path} 出现两次，其中之一会丢失" },
    fix: { en: "Keep one of them, or join their contents", zh: "请只保留一个，或者合并其内容" },
  },
  "input/too-deep": {
    says: { en: "the text nests deeper than records do", zh: "文本的层次过深" },
    fix: { en: "Check how the data were put together; something may contain itself", zh: "请检查数据的生成方式，可能含有自身" },
  },
  "input/too-large": {
    says: { en: "the input is too large to be one debtor's: {expected}", zh: "输入过大，不像是一个债务人的记录：{expected}" },
    fix: { en: "Pass the records of one debtor at a time, an input a line", zh: "请每次只传入一个债务人的记录，每行一个输入" },
  },
  "input/encoding": {
    says: { en: "the bytes are no UTF-8", zh: "字节不是 UTF-8" },
    fix: { en: "Save the file as UTF-8", zh: "请将文件存为 UTF-8" },
  },
  "input/empty-file": {
    says: { en: "there is no input in it", zh: "其中没有任何输入" },
    fix: { en: "Write one object with contact, case and history, or one a line", zh: "请写一个含 contact、case 和 history 的对象，或者每行一个" },
  },
} as const satisfies Record<string, ProblemRow>;

export type CliProblemCode = keyof typeof CLI_PROBLEMS;

/** What is known of a problem where it is found. */
export type CliFinding = ProblemDetails;

/** The problem in words, English and Chinese. */
export const cliProblem = (code: CliProblemCode, finding: CliFinding = {}): Problem => problemInWords(code, CLI_PROBLEMS[code], finding);
