import { createHash, type Hash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { partEnding } from "./part-name";

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly digest: string;
}

/** Text held back before it is written, in UTF-16 units. */
const HELD = 1 << 18;

/** One file under a temporary name, until it is whole. */
export class OutputFile {
  private readonly file: number;
  private readonly hash: Hash = createHash("sha256");
  private held: string[] = [];
  private length = 0;
  private bytes = 0;

  /** @param temporary  what its name ends with until then */
  constructor(private readonly folder: string, readonly name: string, private readonly temporary: string) {
    this.file = openSync(this.path(temporary), "w");
  }

  write(text: string): void {
    this.held.push(text);
    this.length += text.length;
    if (this.length > HELD) this.flush();
  }

  /** Ends the file; it still has its temporary name. */
  end(): WrittenFile {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    return { name: this.name, bytes: this.bytes, digest: `sha256-${this.hash.digest("hex")}` };
  }

  publish(): void {
    renameSync(this.path(this.temporary), this.path(""));
  }

  drop(): void {
    rmSync(this.path(this.temporary), { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.held.join(""));
    this.held = [];
    this.length = 0;
    this.hash.update(bytes);
    this.bytes += bytes.length;
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
  }

  private path(ending: string): string {
    return join(this.folder, `${this.name}${ending}`);
  }
}

/** As `mkdirSync` with `recursive`, which never ends below a folder that takes none, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * The files of one run. None has its own name before all are whole, so that what stands there under its name can be relied on; a run that
 * fails leaves what stood there before.
 */
export class OutputFiles {
  private readonly files: OutputFile[] = [];
  /** Of this run alone: another one into the same folder at the same time writes files of its own. */
  private readonly temporary = partEnding();

  /** @throws the file system's error where the folder cannot be made */
  constructor(readonly folder: string) {
    makeFolder(folder);
  }

  open(name: string): OutputFile {
    const file = new OutputFile(this.folder, name, this.temporary);
    this.files.push(file);
    return file;
  }

  /** Writes a whole file. */
  put(name: string, text: string): WrittenFile {
    const file = this.open(name);
    file.write(text);
    return file.end();
  }

  /** @throws EISDIR where a folder stands in the place of a file */
  refuseFolders(names: readonly string[]): void {
    for (const name of names) if (statSync(join(this.folder, name), { throwIfNoEntry: false })?.isDirectory() === true) throw Object.assign(new Error(`${name} is a folder`), { code: "EISDIR" });
  }

  /**
   * Gives every file, all of which have ended, its name; the one opened last comes last, and says that the others are there.
   *
   * @param earlier  names of an earlier run's files; those that are not written anew go
   */
  publish(earlier: readonly string[] = []): void {
    // None gets its name where another one could not.
    this.refuseFolders(this.files.map(({ name }) => name));
    const last = this.files.at(-1);
    for (const file of this.files) if (file !== last) file.publish();
    for (const name of earlier) if (!this.files.some((file) => file.name === name)) rmSync(join(this.folder, name), { force: true });
    last?.publish();
  }

  drop(): void {
    for (const file of this.files) file.drop();
  }
}
