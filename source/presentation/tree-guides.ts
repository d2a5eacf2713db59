/** The lines that lead from a run to its parent, for the rows of one window from top to bottom. */
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';
import type { Segment, Tone, VisibleText } from './line.ts';
import { blank, segment } from './segments.ts';
import { own } from './visible.ts';

/** From this level on, or sooner where there is little room, rows are no more indented; the level is told instead: `…14`. */
export const deepLevel = 12;

/** Steps that are gone up from the first row of a window to find the guides above it. */
const longestWalk = 10_000;

export interface GuideView {
  readonly forest: Forest;
  /** Row that counts as the top: the zoomed run, or `noRow`. */
  readonly zoom: number;
  readonly cellsALevel: 1 | 2;
  /** From this level on rows are no more indented; at most `deepLevel`. */
  readonly deepLevel: number;
  readonly isAscii: boolean;
  /** Whether a sibling after this row is shown as a row of its own. */
  readonly hasLaterSibling: (row: number) => boolean;
  /** Tone of the guides of a run's children. */
  readonly toneBelow: (parent: number) => Tone;
}

type Joint = 'through' | 'branch' | 'last' | 'dashed' | 'none';

const jointTexts: Readonly<
  Record<Joint, readonly [one: string, two: string, oneAscii: string, twoAscii: string]>
> = {
  through: ['│', '│ ', '|', '| '],
  branch: ['├', '├─', '|', '|-'],
  last: ['╰', '╰─', '`', '`-'],
  dashed: ['┆', '┆╌', ':', ':-'],
  none: [' ', '  ', ' ', '  '],
};

/** Gives guides row by row; the rows must come in the order of the window, so that deep ones cost no walk to the top. */
export class TreeGuides {
  readonly #view: GuideView;
  readonly #topDepth: number;
  /** Rows at levels 1, 2, … above the row looked at last, as far as guides are drawn. */
  #shallow: number[] | null = null;

  constructor(view: GuideView) {
    this.#view = view;
    this.#topDepth = view.zoom === noRow ? 0 : (view.forest.depth[view.zoom] ?? 0);
  }

  /** Levels below the top of the view. */
  levelOf(row: number): number {
    return Math.max(0, (this.#view.forest.depth[row] ?? 0) - this.#topDepth);
  }

  /** The guides before a run's own fold sign. */
  before(row: number): readonly Segment[] {
    const level = this.levelOf(row);
    this.#lookAt(row, level);
    if (level === 0) return [];
    if (level >= this.#view.deepLevel)
      return [...this.#throughs(this.#view.deepLevel - 1), this.#levelLabel(level)];
    return [...this.#throughs(level - 1), this.#joint(row, this.#jointOf(row))];
  }

  /** The guides before a line below a run, such as its message; `hasChildren` where the run's children are shown after it. */
  below(row: number, hasChildren: boolean): readonly Segment[] {
    const level = this.levelOf(row);
    this.#lookAt(row, level);
    if (level >= this.#view.deepLevel)
      return [...this.#throughs(this.#view.deepLevel - 1), blank(String(level).length + 1)];
    const child: Segment = hasChildren
      ? segment(this.#text('through'), this.#view.toneBelow(row))
      : blank(this.#view.cellsALevel);
    return [...this.#throughs(level), child];
  }

  #lookAt(row: number, level: number): void {
    if (level >= this.#view.deepLevel && this.#shallow?.length === this.#view.deepLevel - 1) return;
    const { parent } = this.#view.forest;
    let above = row;
    let steps = level - (this.#view.deepLevel - 1);
    if (steps > longestWalk) {
      this.#shallow = null;
      return;
    }
    for (; steps > 0; steps -= 1) above = parent[above] as number;
    const shallow: number[] = new Array(Math.min(level, this.#view.deepLevel - 1));
    for (let at = shallow.length - 1; at >= 0; at -= 1) {
      shallow[at] = above;
      above = parent[above] as number;
    }
    this.#shallow = shallow;
  }

  /** Guides of the levels 1 … count that run past the row. */
  #throughs(count: number): Segment[] {
    const shallow = this.#shallow;
    if (shallow === null) return [blank(count * this.#view.cellsALevel)];
    return shallow
      .slice(0, count)
      .map((row) => this.#joint(row, this.#view.hasLaterSibling(row) ? 'through' : 'none'));
  }

  #jointOf(row: number): Joint {
    if (this.#view.forest.isParentUnknown[row] === 1) return 'dashed';
    return this.#view.hasLaterSibling(row) ? 'branch' : 'last';
  }

  #joint(row: number, joint: Joint): Segment {
    return segment(this.#text(joint), this.#view.toneBelow(this.#view.forest.parent[row] ?? noRow));
  }

  #text(joint: Joint): VisibleText {
    const { cellsALevel, isAscii } = this.#view;
    return own(jointTexts[joint][cellsALevel - 1 + (isAscii ? 2 : 0)] as string);
  }

  #levelLabel(level: number): Segment {
    return segment(own(`${this.#view.isAscii ? '~' : '…'}${level}`), 'dim');
  }
}
