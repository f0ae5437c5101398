import { quiet } from './quiet.js';

const PREFIX = '/track';

/** False or nothing where the browser has no such call, forbids it or has no room left. */
const beacon = quiet((url, body) => navigator.sendBeacon(url, body));

/** The collector at an address; nothing here throws, rejects or reads more than a ping's one letter. */
export const collectorAt = (address) => {
  const url = address + PREFIX;

  /** Posts as plain text, which spares a preflight; a page that goes away has no time for a fetch. */
  const post = async (path, body, leaving) => {
    try {
      if (!leaving || !beacon(url + path, body)) {
        await fetch(url + path, { method: 'POST', body, keepalive: true, credentials: 'omit', mode: 'no-cors' });
      }
    } catch (_) {
      // Blocked or offline: the collector never hears of it.
    }
  };

  /** Asks whether this is the day's first; the browser's cache, not a name, is what remembers. */
  const ping = async (query, signal) => {
    try {
      return (await (await fetch(url + '/ping?' + query, { credentials: 'omit', signal })).text()) === '1';
    } catch (_) {
      return false;
    }
  };

  return {
    hit: (report, leaving) => post('/hit', JSON.stringify(report), leaving),

    /** Answers [first visit to the site today, first view of the page today]. */
    firstToday(host, path, signal) {
      const query = 'h=' + encodeURIComponent(host);
      return Promise.all([ping(query, signal), ping(query + '&p=' + encodeURIComponent(path), signal)]);
    },
  };
};
