/** The formats that the compiled schemas ask for, by name. */
import { isDatabaseTime } from './is-database-time.ts';
import { isDateTime } from './is-date-time.ts';
import { isNumberText } from './is-number-text.ts';

/** Taken up by the compile step; no schema here uses another format. */
export const formats: Readonly<
  Record<'date-time' | 'database-time' | 'number-text', (text: string) => boolean>
> = {
  'date-time': isDateTime,
  'database-time': isDatabaseTime,
  'number-text': isNumberText,
};
