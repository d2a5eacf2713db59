/** Turns what the splitter finds in one input into documents, runs and problems. */
import type { BrokenEvent, DocumentEvent, ScanNotice } from '../input/split-event.ts';
import type { Place } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { recordOf } from '../model/record-of-run.ts';
import type { BatchBuilder } from './batch-builder.ts';
import { UnreadableDocument } from './document-text.ts';
import { noticeMessage } from './document-warnings.ts';
import { ExportLines } from './export-lines.ts';
import { hiddenInDocument } from './hidden-in-document.ts';
import { type Judgement, judgeLeaf } from './judge-leaf.ts';
import type { Leaf } from './leaf.ts';
import { leavesOf } from './leaves-of.ts';
import { placedProblems } from './placed-problems.ts';
import { ProblemBudget } from './problem-budget.ts';
import type { ReadSettings } from './read-settings.ts';

export class FileReading {
  /** The input's index. */
  readonly file: number;
  readonly #name: string;
  readonly #builder: BatchBuilder;
  readonly #settings: ReadSettings;
  readonly #budget: ProblemBudget;
  readonly #exportLines: ExportLines;
  #warningsHandedOn = 0;

  /** `name` is the input as it is named to the user, raw. */
  constructor(name: string, builder: BatchBuilder, settings: ReadSettings) {
    this.#name = name;
    this.#builder = builder;
    this.#settings = settings;
    this.file = builder.beginFile({ name });
    this.#budget = new ProblemBudget(this.file);
    this.#exportLines = new ExportLines(name);
  }

  addDocument(event: DocumentEvent, bytes: Uint8Array): void {
    try {
      let isEmpty = true;
      for (const leaf of leavesOf({ ...event, bytes, isOfPage: event.container === 'page-element' })) {
        isEmpty = false;
        this.#addLeaf(leaf, event);
      }
      if (isEmpty) this.addRemark(event, 'an array without runs');
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      this.#addNotJson(event, error.message, null);
    }
    this.#budget.addUnlisted(event.noticeCount - event.notices.length, 'warning', event);
    this.#handOnProblems();
  }

  addBroken(event: BrokenEvent): void {
    this.#addNotJson(event, event.reason, event.excerpt);
    this.#handOnProblems();
  }

  addNotice(notice: ScanNotice): void {
    this.#budget.beginDocument(null, null);
    this.#budget.add(this.#problem(notice, 'warning', notice.kind, noticeMessage(notice)));
    this.#handOnProblems();
  }

  /** The input stops before its end. */
  addTruncated(place: Place, message: string): void {
    this.#budget.beginDocument(null, null);
    this.#budget.add(this.#problem(place, 'warning', 'truncated', message));
    this.#handOnProblems();
  }

  /** Something in the input that cannot be taken for JSON. */
  addDamaged(place: Place, message: string): void {
    this.#addNotJson(place, message, null);
    this.#handOnProblems();
  }

  addRemark(place: Place, text: string): void {
    this.#builder.addRemark(`${this.#name}:${place.line}:${place.column}: ${text}`);
  }

  /** The input cannot be read, or no further. */
  addUnreadable(reason: string): void {
    this.#builder.addUnreadable(this.#problem({ line: 1, column: 1 }, 'invalid', 'unreadable', reason));
  }

  end(): void {
    const gathered = this.#exportLines.take(this.file, this.#builder.nextDocument);
    if (gathered !== null) this.#builder.addGathered(gathered.document, gathered.records);
    this.#budget.endFile();
    this.#handOnProblems();
    this.#builder.endFile(this.#name);
  }

  #addLeaf(leaf: Leaf, within: DocumentEvent): void {
    const next = this.#builder.nextDocument;
    this.#budget.beginDocument(next, null);
    const judgement = judgeLeaf(leaf, this.#settings, this.#budget.room, { inputName: this.#name });
    const isPart = judgement.dialect === 'trace-export';
    const document = isPart ? null : next;
    const runId = isPart ? this.#exportLines.runId : (judgement.runs[0]?.id ?? null);
    this.#budget.beginDocument(document, runId);
    if (isPart) this.#addPart(leaf, within, judgement);
    else this.#addWhole(leaf, judgement);
    const { listed, invalidTotal, warningTotal } = judgement.objections;
    if (listed.length > 0) {
      for (const problem of placedProblems(leaf, listed, { file: this.file, document, runId }))
        this.#budget.add(problem);
    }
    const listedInvalid = listed.filter(({ severity }) => severity === 'invalid').length;
    this.#budget.addUnlisted(invalidTotal - listedInvalid, 'invalid', leaf);
    this.#budget.addUnlisted(warningTotal - (listed.length - listedInvalid), 'warning', leaf);
  }

  #addWhole(leaf: Leaf, { dialect, verdict, runs, remark }: Judgement): void {
    const document = this.#builder.nextDocument;
    const hidden = hiddenInDocument(leaf.text);
    const { line, column, byteOffset, bytes } = leaf;
    const record = { file: this.file, line, column, byteOffset, byteLength: bytes.length, dialect, verdict };
    this.#builder.addDocument(
      leaf.isOfPage ? { ...record, isOfPage: true } : record,
      runs.map((run) => {
        const isOwn = run.presence === 'loaded';
        return recordOf(run, document, isOwn && verdict === 'invalid', isOwn ? hidden : 0);
      }),
    );
    if (remark !== null) this.addRemark(leaf, remark);
  }

  /** A line of a run that is told when the file ends. */
  #addPart(leaf: Leaf, within: DocumentEvent, { verdict }: Judgement): void {
    this.#builder.countPart(verdict);
    this.#exportLines.add(leaf, within, verdict === 'invalid', hiddenInDocument(leaf.text));
  }

  #addNotJson(place: Place, message: string, excerpt: Problem['excerpt']): void {
    this.#budget.beginDocument(null, null);
    this.#builder.countBroken();
    this.#budget.add({ ...this.#problem(place, 'invalid', 'not-json', message), excerpt });
  }

  #problem(
    { line, column }: Place,
    severity: Problem['severity'],
    kind: Problem['kind'],
    message: string,
  ): Problem {
    return {
      line,
      column,
      file: this.file,
      severity,
      kind,
      pointer: null,
      runId: null,
      message,
      document: null,
      excerpt: null,
    };
  }

  #handOnProblems(): void {
    const warnings = this.#budget.warningCount - this.#warningsHandedOn;
    this.#warningsHandedOn += warnings;
    this.#builder.addProblems(this.#budget.take(), warnings);
  }
}
