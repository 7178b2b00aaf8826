import { fileURLToPath } from "node:url";
import { load, output, urlOf, wallOf } from "./processes";
import { median } from "./rounds";
import { atMost, type Row, type Section } from "./section";

const STARTS = 15;
const WARM = 20;

/** In a process of its own: milliseconds of the first gate of all bundled packs, of its first decision, and of later gates. */
const GATES = `
  const { createGate } = await import(${load("index")});
  const { bundledPacks: packs } = await import(${load("packs/index")});
  const timed = (work) => { const begin = performance.now(); work(); return performance.now() - begin; };
  let gate;
  const cold = timed(() => { gate = createGate({ packs }); });
  const first = timed(() => gate.check({ contact: { id: "c", at: "2026-04-07T10:00:00-05:00", channel: "voice", recipient: { id: "d", role: "debtor" } }, case: { debtor: { location: { country: "US", region: "US-IL" } } }, history: [] }));
  const warm = Array.from({ length: ${WARM} }, () => timed(() => createGate({ packs })));
  console.log(JSON.stringify({ cold, first, warm: warm.sort((a, b) => a - b)[${WARM / 2}], rules: packs.reduce((sum, pack) => sum + pack.rules.length, 0) }));
`;

/** What it costs to begin: loading, and creating a gate with all bundled packs. */
export const starting: Section = {
  name: "starting",
  about: `${STARTS} fresh processes each, by turns`,
  async run(): Promise<Row[]> {
    const gates: { cold: number; first: number; warm: number; rules: number }[] = [];
    const walls: Record<"empty" | "core" | "packs", number[]> = { empty: [], core: [], packs: [] };
    for (let start = 0; start < STARTS; start++) {
      walls.empty.push(wallOf(""));
      walls.core.push(wallOf(`await import(${load("index")});`));
      walls.packs.push(wallOf(`await import(${load("index")}); await import(${load("packs/index")});`));
      gates.push(JSON.parse(output(GATES)) as (typeof gates)[number]);
    }
    const over = (name: "core" | "packs"): number => median(walls[name].map((wall, start) => wall - walls.empty[start]!));
    const { rules } = gates[0]!;
    const cold = median(gates.map((gate) => gate.cold));
    const warm = median(gates.map((gate) => gate.warm));
    // Loaded here, because it is a program of its own where it is the file that node runs.
    const { sizeOf } = await import("../check-core");
    const { brotli } = await sizeOf(fileURLToPath(urlOf("index")));
    return [
      { what: "an empty process", figures: { ms: median(walls.empty) } },
      { what: "the core, over that", figures: { ms: over("core") } },
      { what: "the core and all packs, over that", figures: { ms: over("packs") } },
      { what: `a gate of all packs, ${rules} rules, first in its process`, figures: { ms: cold, "quickest ms": Math.min(...gates.map((gate) => gate.cold)) }, targets: [atMost(50, "ms to create a gate of all packs, first in its process:", cold)] },
      { what: "its first decision", figures: { ms: median(gates.map((gate) => gate.first)) } },
      { what: "a gate of all packs, later", figures: { ms: warm, "quickest ms": Math.min(...gates.map((gate) => gate.warm)) }, targets: [atMost(50, "ms to create a gate of all packs, later:", warm)] },
      { what: "the core with all it needs, brotli", figures: { "kB": brotli / 1000 }, targets: [atMost(60, "kB of the core:", brotli / 1000)] },
    ];
  },
};
