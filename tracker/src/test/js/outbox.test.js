import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, beforeEach, test } from 'node:test';
import { openPage } from './page.js';

const bodies = [];
let statuses = [];
const collector = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += part;
  }
  bodies.push({ path: request.url, reports: JSON.parse(body) });
  response.writeHead(statuses.shift() ?? 204).end();
  collector.emit('report');
});
await once(collector.listen(0, '127.0.0.1'), 'listening');
after(() => collector.close());

openPage('https://shop.example/', { api: `http://127.0.0.1:${collector.address().port}/` });
const { hold, leave, push } = await import('../../main/js/exceptions/outbox.js');

const { fetch } = globalThis;
const answers = [];
globalThis.fetch = (...values) => {
  answers.push(fetch(...values));
  return answers.at(-1);
};

/** Returns once all answers so far have been looked at. */
const answered = async () => {
  await Promise.all(answers);
  await new Promise(setImmediate);
};

const received = async (count) => {
  while (bodies.length < count) {
    await once(collector, 'report');
  }
  return bodies;
};

beforeEach(() => {
  bodies.length = 0;
  statuses = [];
});

test('a burst is one request', async () => {
  push({ m: 'one' });
  push({ m: 'two' });

  assert.deepEqual(await received(1), [{ path: '/track/exception', reports: [{ m: 'one' }, { m: 'two' }] }]);
});

test('what the collector has no room for is sent again', async () => {
  statuses = [503];
  push({ m: 'again' });

  const sent = await received(2);

  assert.deepEqual(sent[0], sent[1]);
});

test('large reports are requests of their own', async () => {
  const s = 'x'.repeat(16e3);
  push({ m: 'one', s });
  push({ m: 'two', s });

  assert.deepEqual((await received(2)).map(({ reports }) => reports.map(({ m }) => m)), [['one'], ['two']]);
});

test('what the collector refuses is counted, and the last of too many tells the number', async () => {
  statuses = [400];
  push({ m: 'refused' });
  await received(1);
  hold({ m: 'first too many' });
  hold({ m: 'last' });
  await answered();
  leave();

  assert.deepEqual((await received(2))[1].reports, [{ m: 'last', x: 2 }]);
});
