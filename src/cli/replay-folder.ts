import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOfFailure } from "../files/file-failure";
import type { Manifest } from "../replay/manifest";
import { OutputFiles, type OutputFile, type WrittenFile } from "../replay/output-files";
import { earlierOutputs, leftParts } from "./earlier-outputs";
import type { Io } from "./io";
import { keepInputs } from "./output-path";
import { refuse } from "./usage-error";

/** The folder of `--out`: nothing stands there under its name before all is whole. */
export class ReplayFolder {
  readonly decisions: OutputFile;
  readonly rejects: OutputFile;
  private readonly files: OutputFiles;
  private readonly earlier: readonly string[];

  /**
   * @param path    as it was given
   * @param inputs  files that are read
   * @throws {UsageError} where it cannot be written into, or an input would be written over
   */
  constructor(private readonly path: string, format: "ndjson" | "csv", inputs: readonly string[], io: Io) {
    const folder = resolve(io.cwd, path);
    this.earlier = earlierOutputs(folder);
    const left = leftParts(folder);
    keepInputs([...this.earlier, ...left, `decisions.${format}`, "rejects.ndjson", "summary.json", "manifest.json", "report.html"].map((name) => join(path, name)), inputs, io);
    this.files = this.written(() => new OutputFiles(folder));
    this.written(() => this.files.refuseFolders([`decisions.${format}`, "rejects.ndjson", "summary.json", "manifest.json"]));
    this.written(() => left.forEach((name) => rmSync(join(folder, name), { force: true })));
    this.decisions = this.written(() => this.files.open(`decisions.${format}`));
    this.rejects = this.written(() => this.files.open("rejects.ndjson"));
  }

  /**
   * Ends what was written, adds what sums it up, and gives every file its name.
   *
   * @throws {UsageError} where something is in the way
   */
  publish(summary: string, manifest: Omit<Manifest, "outputs">, report: string | undefined): void {
    const { files } = this;
    const outputs: WrittenFile[] = [this.decisions.end(), this.rejects.end(), files.put("summary.json", summary)];
    if (report !== undefined) outputs.push(files.put("report.html", report));
    files.put("manifest.json", `${JSON.stringify({ ...manifest, outputs } satisfies Manifest, null, 2)}\n`);
    this.written(() => files.publish(this.earlier));
  }

  drop(): void {
    this.files.drop();
  }

  private written<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      return refuse("usage/unwritable-file", { file: this.path, expected: reasonOfFailure(error) });
    }
  }
}
