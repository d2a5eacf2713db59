import { sourceText } from '../../model/json-text.ts';
import { redactJson } from '../../model/redact-json.ts';
import type { Redacted } from '../../model/redact-text.ts';
import type { RunBody } from '../../model/run-body.ts';
import type { SaveRequest } from '../../state/save-request.ts';

/** The document that a run is told by, as it stands in the input but for secrets; in JSON lines without line ends, which stand between tokens alone. */
export function savedDocument(
  { json }: Pick<RunBody, 'json'>,
  { format, isRaw }: Pick<SaveRequest, 'format' | 'isRaw'>,
): Redacted {
  const { text, maskCount } = isRaw
    ? { text: sourceText(json, 0, Number.POSITIVE_INFINITY).text, maskCount: 0 }
    : redactJson(json, 0);
  return { text: format === 'json-lines' ? text.replaceAll(/[\r\n]+[ \t]*/g, ' ') : text, maskCount };
}
