import { tableOf } from "./section";
import { chosen, sections } from "./sections";

/** Runs the sections that the command line names, or all; the status tells whether every target was met. */
const { found, unknown } = chosen(process.argv.slice(2));
if (unknown.length > 0) {
  console.error(`no section is called ${unknown.join(", ")}; there are ${sections.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; medians of rounds in which all take turns; only the ratios travel`);
  for (const { name, about, run } of found) {
    console.log(`\n${name}: ${about}`);
    const rows = await run();
    console.log(tableOf(rows));
    if (rows.some(({ targets = [] }) => targets.some(({ met }) => !met))) process.exitCode = 1;
  }
}
