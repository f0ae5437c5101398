import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './page.js';

const attributes = {};
openPage('https://shop.example:8443/here?a=1#top', attributes);
const { locate } = await import('../../main/js/view/address.js');

for (const [what, given, address, path, href] of [
  ['the page itself', {}, undefined, '/here', 'https://shop.example:8443/here?a=1'],
  ['a path', {}, '/there', '/there', 'https://shop.example:8443/there'],
  ['an anchor', { hash: '' }, '#terms', '/here', 'https://shop.example:8443/here?a=1'],
  ['a route where nobody asked for it', {}, '/app#/orders', '/app', 'https://shop.example:8443/app'],
  ['a route', { hash: '' }, '/app#/orders?tab=2', '/app#/orders', 'https://shop.example:8443/app#/orders?tab=2'],
  ['a route of old', { hash: '' }, '/app#!/orders', '/app#!/orders', 'https://shop.example:8443/app#!/orders'],
  ['another host', { domain: 'www.example' }, '/a', '/a', 'https://www.example:8443/a'],
]) {
  test(`${what} is located`, () => {
    for (const name of Object.keys(attributes)) {
      delete attributes[name];
    }
    Object.assign(attributes, given);

    const [at, url] = locate(address ?? location);

    assert.equal(at, path);
    assert.equal(url.href, href);
  });
}
