export { lintFiles, type LintFilesOptions, type LintRun } from "./lint-files";
export { type FileFinding, type FileResult, type SuppressedFinding } from "../lint/file-result";
export { lintSettingsSchema, type LintSettings, type SuppressSetting } from "./settings";
export { type ContextSetting } from "./context";
