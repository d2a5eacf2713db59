/** What the tabs of payload, output and metadata say of how a part is written in its document. */
import { describe, expect, test } from 'vitest';
import { jsonPart } from '../../source/ingest/json-part.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import type { BodyPart } from '../../source/model/run.ts';
import type { RunBody } from '../../source/model/run-body.ts';
import { unwrappedText } from '../../source/state/unwrapped-text.ts';

function said(payload: unknown, format: BodyPart['format']): string | null {
  const json = parseJsonTree(new TextEncoder().encode(JSON.stringify({ payload })));
  const part: BodyPart = { pointer: '/payload', format };
  const run = { body: { payload: part, output: null, metadata: null } };
  const parts = { payload: jsonPart(json, part), output: null, metadata: null };
  return unwrappedText({ run, parts, documents: [{ run, json }] } as unknown as RunBody, 'payload');
}

describe('a part', () => {
  test.each<[string, unknown, BodyPart['format'], string | null]>([
    ['as it stands', { a: 1 }, 'value', null],
    ['a text that nobody takes for JSON', '{"a":1}', 'value', null],
    [
      'JSON in a text',
      '{"a":1}',
      'json',
      'a text that holds JSON, unwrapped: the text itself is in the tab json',
    ],
    ['JSON that is no text', { a: 1 }, 'json', null],
    ['a text that is no JSON', '{"a":', 'json', 'its type says JSON, but it is a text that holds none'],
    [
      'superjson in a text',
      '{"json":{"a":1},"meta":{}}',
      'super-json',
      'superjson in a text, unwrapped: its meta, which types some values, is in the tab json',
    ],
    [
      'superjson as a value',
      { json: { a: 1 } },
      'super-json',
      'superjson, unwrapped: its meta, which types some values, is in the tab json',
    ],
    [
      'superjson that is none',
      'a',
      'super-json',
      'its type says superjson, but it is a text that holds none',
    ],
  ])('%s', (_, payload, format, text) => {
    expect(said(payload, format)).toBe(text);
  });
});
