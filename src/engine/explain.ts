import type { Decision, Reason } from "../records/decision";
import type { Language } from "../operators/operator";
import { FORCE_WORDS } from "../records/force";
import type { CompiledRule } from "./compile";
import { OWN_RULES, type OwnRule } from "./own-rules";
import { Message } from "./message";
import { unprovenMessage } from "./reasons";

const LABELS = {
  en: { allow: "ALLOWED", deny: "DENIED", violated: "forbidden", unproven: "not proven", until: "permitted until", from: "permitted from", none: "no permitted time found up to", advisories: "Advice", duties: "To be done", waivers: "Waived" },
  zh: { allow: "可以联系", deny: "不得联系", violated: "违反", unproven: "未能证明", until: "可联系至", from: "最早可联系时间", none: "至此未找到可联系时间：", advisories: "提示", duties: "须同时做到", waivers: "已豁免" },
} as const;

/** A decision as plain text for people, in either language, whatever the language it was made in. */
export function explainDecision(decision: Decision, rules: readonly CompiledRule[], language: Language): string {
  const label = LABELS[language];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const lines: string[] = [label[decision.outcome]];
  for (const reason of decision.reasons) lines.push(...reasonLines(reason, byId, language));
  if (decision.advisories.length > 0) lines.push(`${label.advisories}:`, ...decision.advisories.flatMap((reason) => reasonLines(reason, byId, language)));
  if (decision.duties.length > 0) lines.push(`${label.duties}:`, ...decision.duties.map((duty) => `  - ${messageOf(duty.ruleId, "violated", duty.values, [], duty.message, byId, language)} (${duty.ruleId})`));
  if (decision.waivers.length > 0) lines.push(`${label.waivers}:`, ...decision.waivers.map((waiver) => `  - ${waiver.ruleId}: ${waiver.reason} (${waiver.by}, ${waiver.until})`));
  if (decision.permittedUntil !== undefined) lines.push(`${label.until} ${decision.permittedUntil}`);
  else if (decision.outcome === "deny" && decision.permittedFrom !== undefined) lines.push(`${label.from} ${decision.permittedFrom}`);
  else if (decision.outcome === "deny" && decision.searchedTo !== undefined) lines.push(`${label.none} ${decision.searchedTo}`);
  return lines.join("\n");
}

function reasonLines(reason: Reason, rules: ReadonlyMap<string, CompiledRule>, language: Language): string[] {
  const label = LABELS[language];
  const rule = rules.get(reason.ruleId);
  const citations = rule === undefined ? reason.citations : rule.wording().citations[language];
  const lines = [`  - [${label[reason.basis]}] ${messageOf(reason.ruleId, reason.basis, reason.values, reason.remedy?.needs ?? [], reason.message, rules, language)} (${reason.ruleId})`];
  for (const { title, pinpoint, force } of citations) lines.push(`      ${title}, ${pinpoint} [${FORCE_WORDS[force][language]}]`);
  if (reason.remedy?.permittedFrom !== undefined) lines.push(`      ${label.from} ${reason.remedy.permittedFrom}`);
  return lines;
}

function messageOf(ruleId: string, basis: Reason["basis"], values: Reason["values"], needs: readonly string[], given: string, rules: ReadonlyMap<string, CompiledRule>, language: Language): string {
  const rule = rules.get(ruleId);
  if (rule !== undefined) return basis === "violated" ? rule.wording().message.render(values, language) : unprovenMessage(rule.wording().title, needs, values, language);
  return ruleId in OWN_RULES ? new Message(OWN_RULES[ruleId as OwnRule].message).render(values, language) : given;
}
