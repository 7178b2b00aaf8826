export { createLinter, lintTemplates, lintText, type Linter, type LintOptions } from "./linter";
export { KINDS, SEVERITIES, type Finding, type FindingRule, type Kind, type Place, type Severity, type TemplateFault, type TemplateResult } from "./finding";
export { FORMATS, type Format, type Template, type TemplateContext } from "./template";
export { SYNTAXES, type Syntax } from "./syntax/parse-template";
