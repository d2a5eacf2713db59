/** The view as the lines of a file: text or a report, secrets masked unless they are asked for. */
import { redactText } from '../../model/redact-text.ts';
import type { RunBody } from '../../model/run-body.ts';
import type { SaveRequest } from '../../state/save-request.ts';
import type { State } from '../../state/state.ts';
import { markdownReport } from './markdown-report.ts';
import { plainView } from './plain-view.ts';

/** Lines with their LF; an empty one is a pause, see `PlainText`. */
export interface SavedLine {
  readonly text: string;
  readonly maskCount: number;
}

/** Of `.txt` and `.md`. `body` is that of the run under the cursor, where there is one. */
export function* savedLines(
  state: State,
  { format, isRaw }: Pick<SaveRequest, 'format' | 'isRaw'>,
  body: RunBody | null,
): Generator<SavedLine, void, undefined> {
  const isMasked = !isRaw;
  const lines =
    format === 'markdown'
      ? markdownReport(state, body, isMasked)
      : plainView(state, state.size.columns, { isMasked }).lines();
  for (const line of lines) {
    if (line === null) yield { text: '', maskCount: 0 };
    else if (isRaw) yield { text: `${line}\n`, maskCount: 0 };
    else {
      const { text, maskCount } = redactText(line);
      yield { text: `${text}\n`, maskCount };
    }
  }
}
