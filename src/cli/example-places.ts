import { readYaml, type Position } from "../rules/located-yaml";
import type { PackFile } from "../rules/parse-pack";

/** Where an example stands. */
export interface ExamplePlace extends Position {
  readonly file: string;
}

/** The places of the examples of a pack's files, by the id of their rule, in their order. */
export function examplePlaces(files: readonly PackFile[]): ReadonlyMap<string, readonly ExamplePlace[]> {
  const places = new Map<string, ExamplePlace[]>();
  for (const { name: file, text } of files) {
    const yaml = readYaml(text);
    const base = Array.isArray(yaml.value) ? [] : ["rules"];
    const rules = (Array.isArray(yaml.value) ? yaml.value : (yaml.value as { readonly rules?: unknown }).rules) as readonly { readonly id: string; readonly examples?: readonly unknown[] }[] | undefined;
    rules?.forEach(({ id, examples = [] }, index) => {
      places.set(id, examples.map((_, at) => ({ file, ...yaml.locate([...base, index, "examples", at]) })));
    });
  }
  return places;
}
