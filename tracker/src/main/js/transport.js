import { listen } from './quiet.js';
import { collector } from './settings.js';

/**
 * Posts a body as plain text, which spares a preflight, and answers the status; or gets a text, and answers
 * whether that is 1. Answers nothing where there is no answer. A page that is rendered ahead waits until somebody looks at it.
 */
export const request = async (path, body, signal) => {
  try {
    if (document.prerendering) {
      await new Promise((shown) => listen('prerenderingchange', shown));
    }
    // Where a fetch ends with its page, a beacon has to do; it is taken or not.
    if (body && !('keepalive' in Request.prototype)) {
      return navigator.sendBeacon(collector + path, body) || undefined;
    }
    const answer = await fetch(collector + path, { signal, body, method: body && 'POST', keepalive: true, credentials: 'omit' });
    return body ? answer.status : (await answer.text()) == 1;
  } catch {
    // Blocked or offline: the collector never hears of it.
  }
};
