import { expect, it } from "vitest";
import { ReplayPart } from "../../src/cli/replay-part";
import { callLine, caseLine, replayed, smallLaw } from "../replay/small-law";

it("gives the decisions of a long history in pieces, since one text cannot hold all of a very long one", async () => {
  const calls = Array.from({ length: 2000 }, (_, n) => callLine(`c-${n}`, `2026-05-15T${10 + (n % 9)}:${10 + (n % 50)}:00+08:00`));
  const { debtors } = await replayed([[caseLine(), ...calls].join("\n")]);
  const part = new ReplayPart({ law: { packs: [smallLaw()], advise: [], assume: {}, language: "en" }, format: "ndjson", where: {}, isUnmasked: false }, { ambiguous: new Set(), names: ["log"], shapes: [] });
  part.take(debtors[0]!);
  const { texts, judged } = part.done();
  expect(judged).toBe(2000);
  expect(texts.join("").trimEnd().split("\n").map((line) => (JSON.parse(line) as { contactId: string }).contactId)).toEqual(debtors[0]!.contacts.map(({ contact }) => contact.id));
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(300_000);
  expect(part.done()).toEqual({ texts: [], rejects: [], judged: 0 });
});
