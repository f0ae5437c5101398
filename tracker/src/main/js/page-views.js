import { newId } from './ids.js';
import { afterNavigation } from './navigation.js';
import { quiet } from './quiet.js';

const timeZone = () => {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch (_) {
    return undefined;
  }
};

/**
 * Reports the view of this page now, and every later one that its own navigation makes. Answers a
 * function that reports something about the view on show.
 */
export const countViews = (collector, session) => {
  let view;
  let path;
  let start;
  let ended;
  let questions = Promise.resolve();
  let leaving = new AbortController();

  const report = (of, kind, more, last) => collector.hit(Object.assign({ e: kind }, of, more), last);

  const begin = (referrer) => {
    const { hostname, href, pathname } = location;
    const { signal } = leaving;
    // Each view keeps its own, for answers that arrive when another is on show.
    const begun = { b: newId(), i: session, u: href.split('#')[0], t: timeZone(), r: referrer || undefined };
    view = begun;
    path = pathname;
    start = performance.now();
    ended = false;
    report(begun, 'load');
    // One view after the other: two that ask at once would both be told that they are the first.
    questions = questions
      .then(() => collector.firstToday(hostname, pathname, signal))
      .then(([q, p]) => (q || p) && report(begun, 'unique', { q, p }));
  };

  const end = () => {
    if (!ended) {
      ended = true;
      report(view, 'unload', { m: Math.round(performance.now() - start) }, true);
    }
  };

  begin(document.referrer);

  afterNavigation(() => {
    if (location.pathname !== path) {
      end();
      begin();
    }
  });
  document.addEventListener('visibilitychange', quiet(() => document.visibilityState === 'hidden' && end()), true);
  addEventListener(
    'pagehide',
    quiet(() => {
      end();
      // An answer that nobody reads would still be cached, and its visitor lost for the day.
      leaving.abort();
      leaving = new AbortController();
    }),
    true,
  );

  return (kind, more) => report(view, kind, more);
};
