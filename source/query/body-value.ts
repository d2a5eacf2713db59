/** Values within payload, output and metadata: `payload.items.0.sku:17`. */
import { firstChildNode, memberNode, nodeAt, nodeKind } from '../model/json-node.ts';
import { sourceLengthBytes, sourceText, stringText } from '../model/json-text.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { canonicalNumber } from './canonical-number.ts';
import type { FilteredBody } from './compile-filter.ts';
import { answerOf, type FilterAnswer, no } from './filter-answer.ts';
import type { BodyTerm } from './filter-expression.ts';

const wholeLengthBytes = Number.POSITIVE_INFINITY;
/** Bytes that one UTF-16 unit takes at most in JSON, as `\u0041`. */
const mostBytesAUnit = 6;

/** The question of a body term. Numbers are compared by value with all digits of the file, objects and arrays match nothing. */
export function valueQuestion({
  field,
  path,
  value,
  isQuoted,
}: BodyTerm): (body: FilteredBody) => FilterAnswer {
  const number = isQuoted ? null : canonicalNumber(value);
  const mostBytes = value.length * mostBytesAUnit + 2;
  const isValue = (tree: JsonTree, node: number): boolean => {
    const kind = nodeKind(tree, node);
    if (kind === 'string') {
      const length = sourceLengthBytes(tree, node);
      if (length > mostBytes || length < value.length + 2) return false;
      return stringText(tree, node, wholeLengthBytes).text === value;
    }
    if (kind === 'number')
      return number !== null && canonicalNumber(sourceText(tree, node, wholeLengthBytes).text) === number;
    return !isQuoted && kind === value && kind !== 'object' && kind !== 'array';
  };
  return ({ parts }) => {
    const part = parts[field];
    if (part === null) return no;
    const node = nodeOnPath(part.tree, part.node, path);
    return answerOf(node !== noNode && isValue(part.tree, node));
  };
}

/** The value that a path leads to: keys in objects, places from 0 in arrays; `noNode` where there is none. */
function nodeOnPath(tree: JsonTree, top: number, path: readonly string[]): number {
  let node = top;
  for (const key of path) {
    const kind = nodeKind(tree, node);
    if (kind === 'object') node = memberNode(tree, node, key);
    else if (kind === 'array' && firstChildNode(tree, node) !== noNode) node = nodeAt(tree, `/${key}`, node);
    else return noNode;
    if (node === noNode) return noNode;
  }
  return node;
}
