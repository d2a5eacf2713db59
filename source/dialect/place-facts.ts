/** Where the run of a webhook or a `ctx` lives: environment, project, organization. */
import { type JsonObject, objectOf, textOf } from './json-object.ts';

/** Facts by label, as `listedFacts` takes them; what is not told is null. */
export function placeFacts(object: JsonObject): readonly (readonly [string, string | null])[] {
  return [
    ['Environment', joined(objectOf(object, 'environment'), ['slug', 'name', 'branchName', 'type'])],
    ['Project', joined(objectOf(object, 'project'), ['name', 'ref'])],
    ['Organization', joined(objectOf(object, 'organization'), ['name', 'slug'])],
  ];
}

function joined(object: JsonObject | null, keys: readonly string[]): string | null {
  if (object === null) return null;
  const texts = keys.map((key) => textOf(object, key)).filter((text) => text !== null && text !== '');
  return texts.length === 0 ? textOf(object, 'id') : texts.join(' · ');
}
