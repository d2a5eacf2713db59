/** The commands of docs/recipes.md, as they stand there. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Recipe {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Every block of the page, by the name in the comment before it. */
export function readRecipes(): ReadonlyMap<string, Recipe> {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/recipes.md'), 'utf8');
  const found = [...page.matchAll(/<!-- recipe: ([\w-]+) -->\n```(\w+)\n([\s\S]*?)```/g)];
  const blocks = page.match(/^```\w+$/gm) ?? [];
  if (blocks.length !== found.length) throw new Error('a block of docs/recipes.md has no name');
  return new Map(
    found.map(([, name = '', language = '', text = '']) => [name, { name, language, text }] as const),
  );
}
