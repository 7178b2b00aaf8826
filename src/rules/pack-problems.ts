import type { ProblemRow } from "../records/problem-in-words";

/**
 * Every kind of problem that a pack may have: `says` what is wrong, `fix` in general how to mend it; the problem itself may know better.
 * `{key}` is the last step of its path, `{found}` what stands there, `{name}` the same as a bare name.
 */
export const PACK_PROBLEMS = {
  "pack/yaml": { says: { en: "the text cannot be read as YAML", zh: "文本不是可读的 YAML" }, fix: { en: "Correct the text there", zh: "请更正该处文本" } },
  "pack/encoding": { says: { en: "the file holds characters that were lost in reading", zh: "文件中有无法解码的字符" }, fix: { en: "Save the file as UTF-8", zh: "请将文件存为 UTF-8" } },
  "pack/tab": { says: { en: "a tab stands in the indentation", zh: "缩进中有制表符" }, fix: { en: "Indent by spaces", zh: "请用空格缩进" } },
  "pack/space": { says: { en: "a space that is no plain one stands in the indentation", zh: "缩进中有全角空格或不间断空格" }, fix: { en: "Indent by plain spaces", zh: "请用普通空格缩进" } },
  "pack/empty-file": { says: { en: "the file is empty", zh: "文件为空" }, fix: { en: "Write rules, or remove the file", zh: "请写入规则或删除该文件" } },
  "pack/several-documents": { says: { en: "the file holds more than one document", zh: "文件含有多个文档" }, fix: { en: "One document a file", zh: "每个文件只写一个文档" } },
  "pack/anchor": { says: { en: "{name} is an anchor or an alias", zh: "{name} 是锚点或别名" }, fix: { en: "Use a name under `define`", zh: "请改用 define 中的名称" } },
  "pack/merge-key": { says: { en: "`<<` merges one map into another", zh: "`<<` 会把一个映射并入另一个" }, fix: { en: "Use a name under `define`", zh: "请改用 define 中的名称" } },
  "pack/tag": { says: { en: "{name} is a tag", zh: "{name} 是标签" }, fix: { en: "Drop the tag", zh: "请去掉标签" } },
  "pack/duplicate-key": { says: { en: "`{name}` stands twice in one map", zh: "同一映射中 `{name}` 出现两次" }, fix: { en: "Write a list under `all`", zh: "请在 all 下写成列表" } },
  "pack/no-head": { says: { en: "there is no pack.yaml", zh: "缺少 pack.yaml" }, fix: { en: "Add the pack's head", zh: "请补上规则包的 pack.yaml" } },
  "pack/missing": { says: { en: "`{key}` is missing", zh: "缺少 `{key}`" }, fix: { en: "Add it", zh: "请补上" } },
  "pack/wrong-type": { says: { en: "`{key}` is {found}", zh: "`{key}` 为 {found}，不符合要求" }, fix: { en: "Write a value of the form that is expected", zh: "请按所需的形式书写" } },
  "pack/unknown-key": { says: { en: "`{name}` has no meaning here", zh: "此处没有 `{name}` 这一键" }, fix: { en: "Correct the spelling, or declare the fact", zh: "请更正拼写，或者声明该事实" } },
  "pack/unknown-value": { says: { en: "`{key}` is {found}", zh: "`{key}` 不能取值 {found}" }, fix: { en: "Use one of the values listed", zh: "请使用所列的值" } },
  "pack/unknown-test": { says: { en: "`{name}` is no test of this fact", zh: "`{name}` 不能用来检验该事实" }, fix: { en: "Use a test that the fact can take", zh: "请使用适合该事实的检验" } },
  "pack/unknown-group": { says: { en: "`{name}` is no group of this fact", zh: "该事实没有 `{name}` 这一组" }, fix: { en: "List the values", zh: "请列出各值" } },
  "pack/unknown-definition": { says: { en: "{found} is not defined", zh: "{found} 未定义" }, fix: { en: "Define it, or write the condition out", zh: "请加以定义，或者直接写出条件" } },
  "pack/circular-definition": { says: { en: "the definitions lead in a circle: {name}", zh: "定义互相循环：{name}" }, fix: { en: "Write one of them out", zh: "请把其中之一直接写出" } },
  "pack/duplicate-definition": { says: { en: "`{name}` is defined twice", zh: "`{name}` 重复定义" }, fix: { en: "Keep one of them", zh: "请只保留一处" } },
  "pack/unknown-calendar": { says: { en: "there is no calendar {found}", zh: "没有日历 {found}" }, fix: { en: "List the calendar under `calendars`", zh: "请在 calendars 下列出该日历" } },
  "pack/unknown-event": { says: { en: "{found} is no event type", zh: "没有事件类型 {found}" }, fix: { en: "Correct the spelling, or declare it under `events`", zh: "请更正拼写，或者在 events 下声明" } },
  "pack/unknown-instrument": { says: { en: "there is no instrument {found}", zh: "没有规范文件 {found}" }, fix: { en: "List the instrument in pack.yaml", zh: "请在 pack.yaml 中列出该文件" } },
  "pack/unknown-pack": { says: { en: "there is no pack {found}", zh: "没有规则包 {found}" }, fix: { en: "Hand in the pack that it builds on", zh: "请一并提供所依据的规则包" } },
  "pack/unknown-rule": { says: { en: "there is no rule {found}", zh: "没有规则 {found}" }, fix: { en: "Name a rule of the packs that are loaded", zh: "请写已载入规则包中的规则" } },
  "pack/unknown-placeholder": { says: { en: "nothing fills the placeholder {name}", zh: "占位符 {name} 无从填写" }, fix: { en: "Use a value of the rule's operators, a fact or `debt`", zh: "请使用规则中算子的值、事实或 debt" } },
  "pack/empty-list": { says: { en: "`{key}` holds nothing", zh: "`{key}` 为空" }, fix: { en: "Write what is meant", zh: "请写明所指的值" } },
  "pack/no-effect": { says: { en: "`{key}` has no effect by itself", zh: "`{key}` 单独使用不起作用" }, fix: { en: "Add what it belongs to, or leave it out", zh: "请补上与之配合的键，或删去" } },
  "pack/known": { says: { en: "`known` cannot stand here", zh: "此处不能使用 known" }, fix: { en: "Use it positively inside `require` or `duty` only", zh: "只能在 require 或 duty 中作肯定使用" } },
  "pack/limit-of-events": { says: { en: "a `limit` counts contacts, not events", zh: "limit 只能计联系，不能计事件" }, fix: { en: "Use `happened` with `at-least`", zh: "请改用带 at-least 的 happened" } },
  "pack/duplicate-id": { says: { en: "{found} is there already", zh: "{found} 已经存在" }, fix: { en: "Give each its own id", zh: "请各用不同的标识" } },
  "pack/rule-id": { says: { en: "the id is {found}", zh: "标识为 {found}" }, fix: { en: "Begin the id with the pack's", zh: "请以规则包的标识开头" } },
  "pack/dates": { says: { en: "`{key}` is {found}", zh: "`{key}` 为 {found}，日期互相矛盾" }, fix: { en: "Correct one of the dates", zh: "请更正其中一个日期" } },
  "pack/fact": { says: { en: "{found} cannot be declared so", zh: "不能这样声明 {found}" }, fix: { en: "Declare a field of a record that packs may add to", zh: "请声明规则包可扩充的记录中的字段" } },
  "pack/waiver": { says: { en: "{found} cannot be waived", zh: "不能豁免 {found}" }, fix: { en: "Remove the waiver", zh: "请删去该豁免" } },
} as const satisfies Record<string, ProblemRow>;

/** The codes of `PACK_PROBLEMS`. */
export type PackProblemCode = keyof typeof PACK_PROBLEMS;
