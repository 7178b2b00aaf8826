import { csvHead, decisionCsv, decisionLine, type DecisionOptions } from "../report/replay-decisions";
import type { HistoryScope } from "../replay/debtor-history";
import type { Group, Makers } from "../replay/group";
import { judgeDebtor, type JudgedDebtor, type ReplayLaw } from "../replay/judge-debtor";
import { makersOf, type ShapesOfSources } from "../replay/record-shape";
import { Sample, type Picked } from "../replay/sample";
import { Summariser } from "../replay/summariser";
import type { Sums } from "../replay/sums";
import { isAsked, type Where } from "../replay/where";
import { formatUtc, parseInstant } from "../time/instant";
import { lawOf, personalFacts, type LawData } from "./replay-law";

/** What is done with each debtor, as far as the call says it, as plain data: the same in every thread. */
export interface CallData {
  readonly law: LawData;
  readonly format: "ndjson" | "csv";
  readonly where: Where;
  readonly isUnmasked: boolean;
  readonly sample?: { readonly size: number; readonly seed: string };
}

/** What only the log says, once it was read. */
export interface LogData extends Pick<HistoryScope, "historyFrom"> {
  /** Cases that belong to no single debtor. */
  readonly ambiguous: ReadonlySet<string>;
  /** The names of the sources. */
  readonly names: readonly string[];
  /** How records are made of what the groups hold. */
  readonly shapes: ShapesOfSources;
}

/** What came of some debtors, in their order. */
export interface Done {
  /** Decisions as they are written, in pieces, since one text cannot hold all of a very long history; nothing where a sample is taken. */
  readonly texts: readonly string[];
  readonly rejects: JudgedDebtor["rejects"];
  /** Contacts and events. */
  readonly judged: number;
}

/** What came of all debtors of a part. */
export interface PartResult {
  readonly sums: Sums;
  readonly picked: readonly Picked[];
}

/** In UTF-16 units, or little more. */
const PIECE = 1 << 18;

/** Judges debtors, one after another, writes their decisions and sums them up. */
export class ReplayPart {
  private readonly law: ReplayLaw;
  private readonly how: DecisionOptions;
  private readonly write: typeof decisionLine;
  private readonly isWanted: ReturnType<typeof isAsked>;
  private readonly makers: Makers;
  private readonly summariser: Summariser;
  private readonly sample: Sample | undefined;
  private texts: string[] = [];
  /** The piece at hand. */
  private text = "";
  private rejects: JudgedDebtor["rejects"][number][] = [];
  private judged = 0;

  /** @param law  the same as the call says, compiled */
  constructor(data: CallData, private readonly log: LogData, law: ReplayLaw = lawOf(data.law)) {
    const { format, where, isUnmasked, sample, law: { asOf } } = data;
    const { ambiguous, shapes, historyFrom } = log;
    this.law = { ...law, ambiguous, ...(historyFrom !== undefined && { historyFrom }) };
    this.makers = makersOf(shapes);
    const personal = isUnmasked ? undefined : personalFacts(this.law.extra);
    this.how = { ...(asOf !== undefined && { asOf }), ...(personal !== undefined && { personal }) };
    this.summariser = new Summariser(undefined, personal);
    this.write = format === "csv" ? decisionCsv : decisionLine;
    this.isWanted = isAsked(where);
    if (sample !== undefined) this.sample = new Sample(sample.size, sample.seed);
  }

  judge(group: Group): void {
    this.take(judgeDebtor({ debtorId: group.key, items: group.items(this.makers) }, this.law));
  }

  /** Takes in a debtor that was judged already. */
  take(debtor: JudgedDebtor): void {
    const { debtorId, contacts, events, rejects, sharedId } = debtor;
    this.summariser.add(debtor, this.isWanted);
    if (sharedId !== undefined) this.summariser.addSharedId(sharedId, (source) => this.log.names[source] ?? "");
    for (const judged of contacts) {
      if (!this.isWanted(judged)) continue;
      const line = (): string => `${this.write(debtorId, judged, this.how)}\n`;
      if (this.sample === undefined) this.add(line());
      else this.sample.offer(`${debtorId}\n${judged.contact.id}`, `${debtorId}\n${formatUtc(parseInstant(judged.contact.at))}\n${judged.contact.id}`, line);
    }
    this.rejects.push(...rejects);
    this.judged += contacts.length + events.length;
  }

  /** What was done since the last call. */
  done(): Done {
    if (this.text !== "") this.texts.push(this.text);
    const { texts, rejects, judged } = this;
    this.texts = [];
    this.text = "";
    this.rejects = [];
    this.judged = 0;
    return { texts, rejects, judged };
  }

  result(): PartResult {
    return { sums: this.summariser.parts(), picked: this.sample?.parts() ?? [] };
  }

  private add(line: string): void {
    this.text += line;
    if (this.text.length < PIECE) return;
    this.texts.push(this.text);
    this.text = "";
  }
}

/** What stands before all decisions. */
export const headOf = ({ format }: Pick<CallData, "format">): string => (format === "csv" ? `${csvHead()}\n` : "");
