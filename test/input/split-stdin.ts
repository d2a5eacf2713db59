/** A program that splits its standard input and tells each event in a line as it comes, for the tests of `openStdin`. */
import { InputFailure } from '../../source/input/input-failure.ts';
import { openSource } from '../../source/input/open-source.ts';
import { splitDocuments } from '../../source/input/split-documents.ts';

const mostEvents = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);

try {
  const source = await openSource({ kind: 'stdin', name: 'stdin' });
  let count = 0;
  for await (const { events } of splitDocuments(source)) {
    for (const event of events) {
      if (count++ < mostEvents) process.stdout.write(`${event.kind}\n`);
    }
    if (count >= mostEvents) break;
  }
  for (const { message } of source.problems) process.stdout.write(`${message}\n`);
  await source.close();
} catch (error) {
  process.stdout.write(`${error instanceof InputFailure ? error.message : String(error)}\n`);
}
