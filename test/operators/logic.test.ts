import { describe, expect, it } from "vitest";
import { ask, type Answer } from "./ask";

const T = { channel: "voice" };
const F = { channel: "sms" };
const U = { "collector.licensed": true };

describe("Kleene's logic", () => {
  it.each<[unknown, Answer]>([
    [{ all: [T, T] }, "true"], [{ all: [T, U] }, "unknown"], [{ all: [U, F] }, "false"], [{ all: [F, T] }, "false"],
    [{ any: [F, F] }, "false"], [{ any: [F, U] }, "unknown"], [{ any: [U, T] }, "true"],
    [{ not: T }, "false"], [{ not: F }, "true"], [{ not: U }, "unknown"], [{ not: { not: U } }, "unknown"],
    [{ ...T, ...U }, "unknown"], [[F, T], "true"], [{ all: [{ any: [U, F] }, { not: U }] }, "unknown"],
  ])("%j is %s", (condition, answer) => expect(ask(condition)).toBe(answer));
});

describe("first-of", () => {
  it.each<[string, unknown[], Answer]>([
    ["the first that holds", [{ when: T, then: F }, { when: T, then: T }], "false"],
    ["what does not hold is passed over", [{ when: F, then: F }, { when: T, then: T }], "true"],
    ["else", [{ when: F, then: F }, { else: T }], "true"],
    ["none at all is false", [{ when: F, then: T }], "false"],
    ["an unknown one, and the rest agrees", [{ when: U, then: T }, { else: T }], "true"],
    ["an unknown one, and the rest does not", [{ when: U, then: T }, { else: F }], "unknown"],
    ["an unknown one, and perhaps none", [{ when: U, then: T }], "unknown"],
    ["an unknown one that makes no difference", [{ when: U, then: F }], "false"],
    ["what comes after the first that surely holds plays no part", [{ when: U, then: T }, { when: T, then: T }, { else: F }], "true"],
    ["an unknown outcome", [{ when: T, then: U }, { else: T }], "unknown"],
  ])("%s", (_name, branches, answer) => expect(ask({ "first-of": branches })).toBe(answer));
});
