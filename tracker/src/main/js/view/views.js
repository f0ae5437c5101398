import { listen, quiet, whenLeaving } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { texts } from '../texts.js';
import { request } from '../transport.js';
import { newId, optedOut, sessionId } from '../visitor.js';
import { locate } from './address.js';
import { matches } from './patterns.js';

let view;
let path;
let since;
let m;
let session;
let referrer = document.referrer || undefined;
let questions = Promise.resolve();
let leaving = new AbortController();

/** What all reports about the view on show have in common; nothing where nobody is to be counted. */
export const shown = () => !optedOut() && view;

const report = (e, more, of = shown()) => of && request('/hit', JSON.stringify({ e, ...of, ...more }));

/** Reports a custom event on a view. */
export const event = (n, values, of) => report('custom', { n: n + '', d: texts(values) }, of);

/** The clock of a view runs while it is visible. */
const run = () => {
  since ||= path && document.visibilityState == 'visible' && performance.now() - m;
};

/** Reports the time so far; the last such report of a view counts. */
const end = () => {
  if (since) {
    m = Math.round(performance.now() - since);
    since = 0;
    report('unload', { m });
  }
};

/** Turns to another view, of the page's own address or a given one, and reports it unless told otherwise. */
export const begin = (address, silent) => {
  end();
  const [at, u] = locate(address || location);
  view = matches(settings.include || '**', at) &&
    !matches(settings.exclude || '', at) && {
      b: newId(),
      i: session,
      u,
      t: Intl.DateTimeFormat().resolvedOptions().timeZone,
      r: referrer,
      v: settings.appVersion,
      f: asked(settings.hash) || undefined,
    };
  if (!silent) {
    const of = shown();
    const query = '/ping?h=' + (settings.domain || location.hostname);
    const { signal } = leaving;
    [path] = locate(location);
    m = 0;
    run();
    report('load');
    // Where the visit comes from; the application's own pages lead nowhere else.
    referrer = undefined;
    if (of) {
      // One view after the other: two that ask at once would both be told that they are the first.
      questions = questions.then(async () => {
        const [q, p] = await Promise.all(['', '&p=' + encodeURIComponent(at)].map((more) => request(query + more, undefined, signal)));
        if (q || p) {
          report('unique', { q, p }, of);
        }
      });
    }
  }
};

const navigated = quiet(() => locate(location)[0] != path && begin());

/** Reports this view, and every later one that the page's own navigation or a return to it makes. */
export const countViews = () => {
  const manual = asked(settings.manual);
  session = sessionId();
  begin(location, manual);
  if (!manual) {
    for (const name of ['pushState', 'replaceState']) {
      const original = history[name];
      history[name] = (...values) => {
        original.apply(history, values);
        navigated();
      };
    }
    listen('popstate', navigated);
    // Back from the cache of whole pages, where this script was only asleep.
    listen('pageshow', ({ persisted }) => persisted && begin());
  }
  listen('visibilitychange', run);
  whenLeaving(end);
  listen('pagehide', () => {
    // An answer that nobody reads would still be cached, and its visitor lost for the day.
    leaving.abort();
    leaving = new AbortController();
  });
};
