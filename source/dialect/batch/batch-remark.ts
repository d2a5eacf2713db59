import { cutText } from '../../schema/cut-text.ts';
import { countOf, elementsOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';

const wordLimit = 200;
const listedErrors = 3;

/**
 * What a batch says of itself: `batch batch_1: PARTIAL_FAILED, 3 of 4 runs listed by id; not triggered: 2 send-email: queue is full`.
 * Raw text.
 */
export function batchRemark(batch: JsonObject, listed: number): string {
  const status = textOf(batch, 'status');
  const total = countOf(batch, 'runCount');
  const isPart = total !== null && total !== listed;
  const runs = `${isPart ? `${listed} of ${total}` : listed} ${(total ?? listed) === 1 ? 'run' : 'runs'} listed by id`;
  const facts = [
    status === null ? null : cutText(status, wordLimit),
    runs,
    named(batch, 'createdAt', 'created'),
    named(objectOf(batch, 'processing') ?? {}, 'completedAt', 'processed'),
    named(batch, 'idempotencyKey', 'idempotency key'),
  ].filter((fact) => fact !== null);
  const id = cutText(textOf(batch, 'id') ?? '', wordLimit);
  return `batch ${id}: ${facts.join(', ')}${untriggered(batch)}`;
}

function named(object: JsonObject, key: string, name: string): string | null {
  const text = textOf(object, key);
  return text === null || text === '' ? null : `${name} ${cutText(text, wordLimit)}`;
}

/** Items that could not be triggered, as both versions of the route tell them. */
function untriggered(batch: JsonObject): string {
  const processing = objectOf(batch, 'processing');
  const errors =
    (processing === null ? null : elementsOf(processing, 'errors')) ?? elementsOf(batch, 'errors') ?? [];
  if (errors.length === 0) return '';
  const words = errors.slice(0, listedErrors).map(errorWords);
  const more = errors.length - words.length;
  return `; not triggered: ${words.join('; ')}${more === 0 ? '' : `; and ${more} more`}`;
}

function errorWords(error: unknown): string {
  if (!isJsonObject(error)) return 'an item';
  const index = countOf(error, 'index');
  const parts = [
    index === null ? 'an item' : `item ${index}`,
    textOf(error, 'taskIdentifier'),
    textOf(error, 'errorCode'),
    textOf(error, 'error'),
  ];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => cutText(part ?? '', wordLimit))
    .join(' ');
}
