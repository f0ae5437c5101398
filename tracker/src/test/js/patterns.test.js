import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from '../../main/js/view/patterns.js';

for (const [patterns, text, expected] of [
  ['/a', '/a', true],
  ['/a', '/a/b', false],
  ['/a/*', '/a/b', true],
  ['/a/*', '/a/b/c', false],
  ['/a/**', '/a/b/c', true],
  ['/a/*/c', '/a/b/c', true],
  ['/x,/y', '/y', true],
  ['/a.b', '/aXb', false],
  ['/a(b)?', '/a(b)?', true],
  ['/app#/orders', '/app#/orders', true],
  ['**', '/anything/at/all', true],
  ['', '/', false],
  ['pdf,doc*', 'DOCX', true],
]) {
  test(`"${patterns}" ${expected ? 'matches' : 'does not match'} "${text}"`, () => {
    assert.equal(matches(patterns, text), expected);
  });
}
