// An OpenID provider of two people and one client, for tests. See ../../../README.md for what it understands.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { clock } from './clock.mjs';
import { control } from './control.mjs';
import { SigningKeys } from './keys.mjs';
import { signIn } from './login.mjs';
import { providerFor } from './provider.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    audience: { type: 'string', default: 'https://stats.example/api' },
    'client-id': { type: 'string', default: 'footfall-desktop' },
    lifetime: { type: 'string', default: '300' },
  },
});

const settings = {
  audience: options.audience,
  clientId: options['client-id'],
  accessTokenSeconds: Number(options.lifetime),
};
const keys = new SigningKeys();
const server = createServer();

server.listen(Number(options.port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  let provider = providerFor(issuer, settings, keys);
  // The provider takes its keys once. Another one with other keys goes on with the same sessions, which live in the
  // memory of this process.
  const renew = () => {
    provider = providerFor(issuer, settings, keys);
  };
  server.on('request', (request, response) => {
    response.setHeader('Date', clock.header());
    if (request.url.startsWith('/control/')) {
      control(request, response, settings, keys, renew);
    } else if (request.url.startsWith('/interaction/')) {
      signIn(provider, request, response);
    } else {
      provider.callback()(request, response);
    }
  });
  console.log(`issuer: listening on ${issuer}`);
});

// Whoever started it holds the other end: it does not outlive them, however they end.
process.stdin.on('end', () => process.exit(0)).resume();
