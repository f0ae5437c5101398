import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts } from '../../main/js/texts.js';

test('values become texts and absent ones are left out', () => {
  assert.deepEqual(texts({ a: 1, b: false, c: '', d: null, e: undefined }), { a: '1', b: 'false', c: '' });
});

for (const nothing of [undefined, null, {}, { a: null }, 'text', 7]) {
  test(`nothing comes of ${JSON.stringify(nothing)}`, () => {
    assert.equal(texts(nothing), undefined);
  });
}
