/** Where the run of a webhook or a `ctx` lives: environment, project, organization. */
import { type JsonObject, objectOf } from './json-object.ts';
import { objectText } from './object-text.ts';

/** Facts by label, as `listedFacts` takes them; what is not told is null. */
export function placeFacts(object: JsonObject): readonly (readonly [string, string | null])[] {
  return [
    [
      'Environment',
      objectText(objectOf(object, 'environment'), ['slug', 'name', 'branchName', 'type', 'id']),
    ],
    ['Project', objectText(objectOf(object, 'project'), ['name', 'ref', 'slug', 'id'])],
    ['Organization', objectText(objectOf(object, 'organization'), ['name', 'slug', 'id'])],
  ];
}
