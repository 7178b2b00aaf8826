/** A house's own pack beside the invented law, with one rule about calls. */
export const housePolicy = (require: string): string => `
id: house
version: "2026.11.0"
kind: organisation
title: { en: House, zh: 内部 }
extends: [example]
reviewed: "2026-11-01"
instruments:
  house.policy: { title: { en: House policy, zh: 内部制度 }, force: policy, in-force: { from: "2020-01-01" } }
rules:
  - id: house.policy.calls
    title: { en: Fewer calls, zh: 少致电 }
    cite: { instrument: house.policy, at: "1" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    binds: { channel: voice }
    require: ${require}
    message: { en: "a call too many", zh: "致电过多" }
`;
