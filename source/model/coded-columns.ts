import type { CodedFact, CodedFacts } from './coded-facts.ts';
import type { IntColumn } from './int-column.ts';
import { flagByPart, type RunColumns } from './run-columns.ts';
import { runStates } from './run-state.ts';
import type { TextDictionary } from './text-dictionary.ts';

/** The coded facts of columns, read as they stand when asked for. */
export function codedFacts(columns: RunColumns): CodedFacts {
  const { attempts, errors, ids } = columns;
  return {
    task: codedText(columns.task, columns.tasks),
    status: codedText(columns.status, columns.statuses),
    version: codedText(columns.version, columns.versions),
    state: {
      size: runStates.length,
      code: (row) => columns.state.get(row),
      value: (code) => runStates[code] ?? 'unknown',
    },
    tags: {
      get size() {
        return columns.tagLists;
      },
      code: (row) => columns.tagList(row),
      value: (code) => columns.tagsOfList(code),
    },
    errors: {
      some(row, test) {
        const own = columns.ownError.get(row);
        return (own >= 0 && test(own)) || attempts.someError(row, test);
      },
      get messageCount() {
        return errors.messageCount;
      },
      get nameCount() {
        return errors.nameCount;
      },
      messageCode: (error) => errors.messageCode(error),
      nameCode: (error) => errors.nameCode(error),
      titleCode: (error) => errors.titleCode(error),
      name: (error) => errors.nameOf(error),
      title: (error) => errors.titleOf(error),
      message: (error) => errors.messageOf(error),
      code: (error) => errors.codeOf(error),
      isCut: (error) => errors.isCut(error),
      messageSearch: (text) => errors.messageSearch(text),
    },
    tagsSearch: (text) => columns.tagsSearch(text),
    hasPart: (row, part) => columns.flag(row, flagByPart[part]) === true,
    listedAttempts: (row) => attempts.count(row),
    idSearch: (text) => ids.search(text),
    rowsWithId: (text) => ids.rowsWith(text),
  };
}

function codedText(column: IntColumn, texts: TextDictionary): CodedFact<string> {
  return {
    get size() {
      return texts.size;
    },
    code: (row) => column.get(row),
    value: (code) => texts.textOf(code) ?? '',
  };
}
