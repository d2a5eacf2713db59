/** The formats that the compiled schemas ask for, by name. */
import { isDateTime } from './is-date-time.ts';

/** Taken up by the compile step; no schema here uses another format. */
export const dateTimeFormats: Readonly<Record<'date-time', (text: string) => boolean>> = {
  'date-time': isDateTime,
};
