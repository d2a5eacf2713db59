/** Which spans are waits, by the names and marks that Trigger.dev's SDK gives them (trigger-sdk's wait.ts, streams.ts, sessions.ts, shared.ts). */
import { elementsOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';

/** `wait.for()`, `wait.until()`, `wait.forToken()`, `inputStream.wait()`, `sessions.open(…).in.wait()`. */
const waitName = /(?:^|\.)(?:wait\.[A-Za-z]+|wait)\(\)$/;

/** `triggerAndWait()`, `tasks.batchTriggerAndWait()`, `batch.triggerByTaskAndWait()`. */
const awaitingName = /AndWait\(\)$/;

/** `trigger()`, `tasks.batchTrigger()`, `batch.triggerByTask()`. */
const triggeringName = /(?:^|\.)(?:trigger|batchTrigger|triggerByTask|batchTriggerByTask)\(\)$/;

/** What a span waits for: its name and what it shows beside it, `wait.for() 5 seconds`; null where it is no wait. Raw text. */
export function waitLabelOf(span: JsonObject, message: string): string | null {
  const style = objectOf(span, 'style');
  const isMarked =
    (style !== null && textOf(style, 'icon') === 'wait') || textOf(span, 'entityType') === 'waitpoint';
  if (!isMarked && !waitName.test(message)) return null;
  const accessory = style === null ? null : objectOf(style, 'accessory');
  const items = accessory === null ? null : elementsOf(accessory, 'items');
  const texts = (items ?? []).map((item) => (isJsonObject(item) ? textOf(item, 'text') : null));
  return [message, ...texts].filter((text) => text !== null && text !== '').join(' ');
}

/** Whether a run that a span of this name triggers is awaited; null where the name does not trigger runs. */
export function awaitsItsRuns(message: string): boolean | null {
  if (awaitingName.test(message)) return true;
  return triggeringName.test(message) ? false : null;
}
