import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRings } from '../../source/model/cut-rings.ts';

const byNumber = (node: number, other: number): boolean => node < other;

test('a ring of a million is cut once, at the node that comes first', () => {
  const size = 1_000_000;
  const next = Int32Array.from({ length: size }, (_, node) => (node + size - 1) % size);
  expect(cutRings(next, byNumber)).toEqual([{ node: 0, lost: size - 1 }]);
  expect(next[0]).toBe(-1);
  expect(next[1]).toBe(0);
});

test('after the cut every chain ends, and only a node of a ring lost its link', () => {
  const anyLinks = fc.array(fc.integer({ min: -1, max: 7 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(anyLinks, (links) => {
      const next = Int32Array.from(links);
      const cuts = cutRings(next, byNumber);
      links.forEach((link, node) => {
        const cut = cuts.find((one) => one.node === node);
        expect(next[node]).toBe(cut === undefined ? link : -1);
        let steps = 0;
        for (let at = node; at >= 0; at = next[at] as number) expect(++steps).toBeLessThanOrEqual(8);
      });
      for (const { node, lost } of cuts) {
        expect(links[node]).toBe(lost);
        const ring = [node];
        for (let at = lost; at !== node; at = links[at] as number) ring.push(at);
        expect(Math.min(...ring)).toBe(node);
      }
    }),
  );
});
