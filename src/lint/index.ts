export { createLinter, lintTemplates, lintText, type Linter, type LintOptions } from "./linter";
export { KINDS, SEVERITIES, type Finding, type FindingRule, type Kind, type Place, type Severity, type TemplateFault, type TemplateResult } from "./finding";
export { FORMATS, RECIPIENTS, SYNTAXES, type Format, type Syntax, type Template, type TemplateContext } from "./template";
export { baselineOf, isKnown, knownBy, parseBaseline, type Baseline, type BaselineEntry } from "./baseline";
export { type Suppression } from "./suppression";
