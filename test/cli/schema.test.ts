import Ajv from "ajv/dist/2020";
import { expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

it("prints a schema of input that strict validators take", async () => {
  const { io, written } = memoryIo();
  await run(["schema", "input", "--packs", "cn"], io);
  const validate = new Ajv({ strict: true, strictTypes: false, validateFormats: false }).compile(JSON.parse(written.stdout) as object);
  expect(validate({})).toBe(false);
});
