/* global EVERYTHING */
import { listen, quiet } from '../quiet.js';
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
let question;
let { referrer } = document;
let leaving = new AbortController();

/** What all reports about the view on show have in common; nothing where nobody is to be counted. */
export const shown = () => (!EVERYTHING || !optedOut()) && view;

/** Sends a hit of one kind, with what it says more than others, about a view. */
export const report = (e, more, of = shown()) => of && request('/hit', JSON.stringify({ ...of, ...more, e }));

/** Reports a custom event on the view on show. */
export const event = (n, values) => report('custom', { n: n + '', d: texts(values) });

/** Reports the time so far; the last such report of a view counts. */
const end = () => (since &&= report('unload', { m: (m = Date.now() - since) }) && 0);

/** The clock of a view runs while it is visible, and not before there is one. */
const look = () => (document.hidden ? end() : (since ||= Date.now() - m));

/** Where the clock is from; the first use of Intl costs a page more than all the rest, so that is for older browsers. */
const timeZone = () => quiet(() => Temporal.Now.timeZoneId())() || Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asks whether this is the first view today of the site, and of the page. */
const ask = async (at, of, signal, before) => {
  const first = (more) => request('/ping?h=' + of.u.hostname + more, undefined, signal);
  // One view after the other: two that ask at once would both be told that they are the first.
  await before;
  let q = first('');
  const p = await first('&p=' + encodeURIComponent(at));
  q = await q;
  if (q || p) {
    report('unique', { q, p }, of);
  }
};

/** Turns to another view, of the page's own address or a given one, and reports it unless told otherwise. */
export const begin = (address = location, silent) => {
  end();
  const [at, u] = locate(address);
  view = (!EVERYTHING || (matches(settings.include || '**', at) && !matches(settings.exclude || '', at))) && {
    b: newId(),
    i: session,
    u,
    t: timeZone(),
    r: referrer || undefined,
    v: settings.appVersion,
    f: asked(settings.hash) || undefined,
  };
  if (!EVERYTHING || !silent) {
    m = 0;
    look();
    report('load');
    // Where the visit comes from; the application's own pages lead nowhere else.
    referrer = '';
    if (shown()) {
      question = ask(at, view, leaving.signal, question);
    }
  }
};

const navigated = quiet(() => path != ([path] = locate(location))[0] && begin());

/** Reports this view, and every later one that the page's own navigation or a return to it makes. */
export const countViews = () => {
  session = sessionId();
  if (EVERYTHING && asked(settings.manual)) {
    begin(location, true);
  } else {
    navigated();
    ['pushState', 'replaceState'].map((name) => {
      const original = history[name];
      history[name] = (...values) => {
        original.apply(history, values);
        navigated();
      };
    });
    listen('popstate', navigated);
    // Back from the cache of whole pages, where this script was only asleep.
    listen('pageshow', (event) => event.persisted && begin());
  }
  listen('visibilitychange', look);
  listen('pagehide', () => {
    end();
    // An answer that nobody reads would still be cached, and its visitor lost for the day.
    leaving.abort();
    leaving = new AbortController();
  });
};
