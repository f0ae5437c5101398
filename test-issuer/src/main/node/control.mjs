import { clock } from './clock.mjs';

/**
 * What a test may change while the issuer runs: POST /control/rotate, /control/withdraw, /control/lifetime?seconds=N and
 * /control/clock?seconds=N, ahead of the real time or, below zero, behind it.
 */
export function control(request, response, settings, keys, renew) {
  const url = new URL(request.url, 'http://issuer');
  const seconds = Number(url.searchParams.get('seconds'));
  if (request.method === 'POST' && url.pathname === '/control/rotate') {
    keys.rotate();
    renew();
  } else if (request.method === 'POST' && url.pathname === '/control/withdraw') {
    keys.withdraw();
    renew();
  } else if (request.method === 'POST' && url.pathname === '/control/lifetime' && seconds > 0) {
    settings.accessTokenSeconds = seconds;
  } else if (request.method === 'POST' && url.pathname === '/control/clock' && Number.isInteger(seconds)) {
    clock.aheadSeconds = seconds;
  } else {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(204).end();
}
