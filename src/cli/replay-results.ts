import { problemsData } from "../report/problems";
import type { Language } from "../report/words";
import { maskedProblem } from "../replay/masked";
import type { Reject } from "../replay/replay-problem";
import type { Call } from "./command";
import { ReplayFolder } from "./replay-folder";
import type { CallData } from "./replay-part";
import { RowCount } from "./row-count";
import { problemsOf, tellProblems } from "./tell-problems";

/** Text held back before it is written to the standard output, in UTF-16 units. */
const HELD = 1 << 16;

/** Decisions and rejects on their way out: into the folder of `--out`, else to the standard streams. */
export class ReplayResults {
  /** Undefined where there is no `--out`. */
  readonly folder: ReplayFolder | undefined;
  /** Rows kept aside: what a row gives may be refused in one place, and in another. */
  private readonly rows = new RowCount();
  private held = "";
  private problems: Reject[] = [];

  /**
   * @param inputs  files that are read
   * @throws {UsageError} where the folder cannot be written into
   */
  constructor(private readonly call: Call, private readonly language: Language, private readonly how: CallData, inputs: readonly string[]) {
    const out = call.options.value("out");
    this.folder = out === undefined ? undefined : new ReplayFolder(out, how.format, inputs, call.io);
  }

  /** Takes decisions as they are written. */
  text(text: string): void {
    if (this.folder === undefined) this.held += text;
    else this.folder.decisions.write(text);
  }

  reject({ file, line, problems: found }: Reject): void {
    this.rows.add(file, line);
    const problems = this.how.isUnmasked ? found : found.map(maskedProblem);
    if (this.folder === undefined) this.problems.push({ file, line, problems });
    else this.folder.rejects.write(`${JSON.stringify({ file, line, problems: problemsData(problems, this.language) })}\n`);
  }

  /** How many rows were kept aside. */
  get refused(): number {
    return this.rows.count;
  }

  /** Writes what is worth writing. */
  async pass(): Promise<void> {
    if (this.held.length > HELD) await this.flush();
    else await this.tellRejects();
  }

  async flush(): Promise<void> {
    const { held } = this;
    this.held = "";
    if (held !== "") await this.call.io.stdout.write(held);
    await this.tellRejects();
  }

  /** Says at the end what came of it, where the decisions do not stand. */
  async tell(text: string): Promise<void> {
    await this.tellRejects();
    await this.call.io[this.endsOn].write(text);
  }

  get endsOn(): "stdout" | "stderr" {
    return this.folder === undefined ? "stderr" : "stdout";
  }

  private async tellRejects(): Promise<void> {
    const { problems } = this;
    if (problems.length === 0) return;
    this.problems = [];
    await tellProblems(this.call, problemsOf(problems), this.language);
  }
}
