import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { openPage } from './page.js';

const sent = [];
const collector = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += part;
  }
  if (request.url == '/track/exception') {
    sent.push(...JSON.parse(body));
    collector.emit('report');
  }
  response.writeHead(204).end();
});
await once(collector.listen(0, '127.0.0.1'), 'listening');
after(() => collector.close());

const listeners = openPage('https://shop.example/pricing?a=1#top', {
  api: `http://127.0.0.1:${collector.address().port}`,
  appVersion: '2.4.1',
  autoCaptureExceptions: 'true',
});
const { begin, countViews } = await import('../../main/js/view/views.js');
const { captureException, captureExceptions } = await import('../../main/js/exceptions/capture.js');
countViews();
captureExceptions();

/** What arrives until there are so many more reports. */
const reports = async (count) => {
  const before = sent.length;
  while (sent.length < before + count) {
    await once(collector, 'report');
  }
  return sent.slice(before);
};

const sample = JSON.parse(readFileSync(new URL('../../../contract/exception/batch.json', import.meta.url)));
const shape = (report) => Object.fromEntries(Object.entries(report).map(([key, value]) => [key, typeof value]));

test('what nobody caught and what the page caught have the shapes of the contract', async () => {
  const { x, ...caught } = sample.body[1];
  listeners.error({ error: new TypeError('order is undefined') });
  captureException('declined', { order: 7 });
  const [uncaught, handled] = await reports(2);

  assert.deepEqual(shape(uncaught), shape(sample.body[0]));
  assert.deepEqual(shape(handled), shape(caught));
  assert.equal(uncaught.i, handled.i);
  assert.equal(uncaught.ty, 'TypeError');
  assert.deepEqual(handled.d, { order: '7' });
  assert.equal(handled.u, 'https://shop.example/pricing?a=1');
});

test('whatever is thrown has a type and a message', async () => {
  for (const thrown of [null, undefined, { code: 7 }, Object.assign(Error(), { name: 'Quiet', stack: '' })]) {
    captureException(thrown);
  }
  listeners.unhandledrejection({ reason: 'late' });
  listeners.error({ message: 'Script error.' });

  assert.deepEqual(
    (await reports(6)).map(({ ty, m }) => [ty, m]),
    [
      ['Error', 'null'],
      ['Error', 'undefined'],
      ['Error', '{"code":7}'],
      ['Quiet', 'Quiet'],
      ['UnhandledRejection', 'late'],
      ['Error', 'Script error.'],
    ],
  );
});

test('the same failure is reported once, also of a later view, and another message by itself', async () => {
  const failure = (message, stack) => Object.assign(Error(message), { stack });
  captureException(failure('one', 'at a'));
  captureException(failure('one', 'at a'));
  begin('/later');
  captureException(failure('one', 'at a'));
  captureException(failure('two', 'at a'));

  assert.deepEqual(
    (await reports(2)).map(({ m, u }) => [m, new URL(u).pathname]),
    [
      ['one', '/pricing'],
      ['two', '/later'],
    ],
  );
});

test('a stack is as long as the collector keeps it', async () => {
  captureException(Object.assign(Error('deep'), { stack: 'x'.repeat(20e3) }));

  assert.equal((await reports(1))[0].s.length, 16e3);
});

test('an image that does not load is no exception', async () => {
  listeners.error({});
  captureException('after');

  assert.deepEqual(
    (await reports(1)).map(({ m }) => m),
    ['after'],
  );
});
