import { describe, expect, it } from "vitest";
import { benchPack, packWithOtherChannels, packsElsewhere } from "../../src/build/bench/bench-pack";
import { byHandContender, engineContenders, gateContender, type Contender } from "../../src/build/bench/contenders";
import { makeInputs } from "../../src/build/bench/data";
import { proveEqual } from "../../src/build/bench/deciding";
import { median, race, ratio } from "../../src/build/bench/rounds";
import { atLeast, atMost, show, tableOf, type Row } from "../../src/build/bench/section";
import { chosen, sections } from "../../src/build/bench/sections";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";

const inputs = makeInputs(300) as unknown as CheckInput[];
const gate = gateContender(inputs, benchPack());
const engines = await engineContenders(inputs);
const engine = (name: string): Contender => engines.find((contender) => contender.name === name)!;

describe("the inputs", () => {
  it("are the same on every run", () => expect(makeInputs(20)).toEqual(makeInputs(20)));
  it("are others for another seed", () => expect(makeInputs(20, 1)).not.toEqual(makeInputs(20, 2)));
  it("have so many entries as are asked for", () => expect(makeInputs(5, 1, 40).map(({ history }) => (history as unknown[]).length)).toEqual([40, 40, 40, 40, 40]));

  it("bring every rule into breach, and permit some contacts", () => {
    const many = makeInputs(3_000);
    const judged = byHandContender(many);
    const verdicts = many.map((_, index) => judged.verdict(judged.decide(index)));
    const breached = new Set(verdicts.flat().map((breach) => `bench.code.${breach.split(" ")[0]}`));
    expect([...breached].sort()).toEqual(benchPack().rules.map(({ id }) => id).sort());
    expect(verdicts.filter((breaches) => breaches.length === 0).length).toBeGreaterThan(1_000);
  });
});

describe("the contenders", () => {
  it("are four engines that are given their facts", () => {
    expect(engines.map(({ name }) => name)).toEqual(["json-logic-engine, interpreted", "json-logic-engine, compiled", "json-rules-engine", "zen-engine"]);
  });

  it.each<[string, Contender]>([
    ["the hand-written function", byHandContender(inputs)],
    ["json-logic-engine, interpreted", engine("json-logic-engine, interpreted")],
    ["json-logic-engine, compiled", engine("json-logic-engine, compiled")],
    ["json-rules-engine", engine("json-rules-engine")],
    ["zen-engine", engine("zen-engine")],
  ])("decide as the gate does: %s", async (_, contender) => expect(await proveEqual(gate, [contender], inputs.length)).toBe(inputs.length));

  it("are told apart where one decides otherwise", async () => {
    const lenient: Contender = { name: "lenient", perRound: 1, decide: () => [], verdict: () => [] };
    await expect(proveEqual(gate, [lenient], inputs.length)).rejects.toThrow(/^input \d+: the gate finds \[.+\], lenient finds \[\]$/);
  });
});

describe("rules that cannot apply", () => {
  it.each([
    ["packs of other countries", [benchPack(), ...packsElsewhere()], 220],
    ["rules for another channel", [packWithOtherChannels()], 200],
  ])("change no reason: %s", (_, packs, rules) => {
    const [one, other] = [createGate({ packs: [benchPack()] }), createGate({ packs })];
    expect(packs.flatMap((pack) => pack.rules)).toHaveLength(rules);
    expect(inputs.map((input) => other.check(input).reasons)).toEqual(inputs.map((input) => one.check(input).reasons));
  });
});

describe("rounds", () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])("the median of %j is %d", (figures, middle) => expect(median(figures)).toBe(middle));

  it("a ratio is the median of the rounds' own", () => expect(ratio([2, 40, 9], [1, 10, 3])).toBe(3));

  it("let all take turns, another first each time", async () => {
    const order: string[] = [];
    const runner = (name: string) => ({ perRound: 1, decide: () => order.push(name) });
    const times = await race([runner("a"), runner("b"), runner("c")], 4);
    expect(order.join("")).toBe("abcbcacababc");
    expect(times.map((rounds) => rounds.length)).toEqual([4, 4, 4]);
  });

  it("wait for what takes its time", async () => {
    const done: number[] = [];
    const slow = { perRound: 3, decide: async (index: number) => { await Promise.resolve(); done.push(index); } };
    await race([slow], 1);
    expect(done).toEqual([0, 1, 2]);
  });
});

describe("the table", () => {
  it.each([
    [0, "0"],
    [0.1234, "0.123"],
    [1.234, "1.23"],
    [12.34, "12.3"],
    [1234.5, "1 235"],
    [1234567, "1 234 567"],
  ])("shows %d as %s", (figure, text) => expect(show(figure)).toBe(text));

  it("sets columns flush and tells the targets", () => {
    const rows: Row[] = [
      { what: "gate", figures: { ns: 1500, ratio: 2 }, targets: [atMost(3, "ratio", 2), atLeast(30, "others", 20)] },
      { what: "by hand", figures: { ns: 750 } },
    ];
    expect(tableOf(rows).split("\n")).toEqual([
      "            ns  ratio",
      "gate     1 500   2.00",
      "by hand    750",
      "met     ratio at most 3: 2.00",
      "MISSED  others at least 30: 20.0",
    ]);
  });
});

describe("the sections", () => {
  it("have names of their own", () => expect(new Set(sections.map(({ name }) => name)).size).toBe(sections.length));
  it("all run where none is named", () => expect(chosen([])).toEqual({ found: sections, unknown: [] }));
  it("run by name", () => expect(chosen(["deciding"])).toEqual({ found: [sections[0]], unknown: [] }));
  it("tell a name that none has", () => expect(chosen(["dciding"])).toEqual({ found: [], unknown: ["dciding"] }));
});
