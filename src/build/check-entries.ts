import { createRequire } from "node:module";
import { libraryEntries } from "./entries";

/** Loads every built entry by its public name, with `import` and with `require`: both must give the same exports, and some. */
const require = createRequire(import.meta.url);

for (const name of Object.keys(libraryEntries("."))) {
  const path = ["lawful-contact", ...name.split("/").slice(0, -1)].join("/");
  const imported = Object.keys(await import(path)).sort();
  const required = Object.keys(require(path)).sort();
  const same = imported.length > 0 && imported.join() === required.join();
  console.log(`${path}: ${same ? imported.length : `imported ${imported.join(", ")}; required ${required.join(", ")}`}`);
  if (!same) process.exitCode = 1;
}
