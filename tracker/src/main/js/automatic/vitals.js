import { listen } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { texts } from '../texts.js';
import { report, shown } from '../view/views.js';

/** Calls back with each entry of a type, in browsers that know it. */
const observe = (type, seen) =>
  new PerformanceObserver((list) => list.getEntries().map(seen)).observe({ type, buffered: true, durationThreshold: 16 });

/** Reports how the load of this page felt, once, when it is first left. */
export const reportVitals = () => {
  if (asked(settings.vitals)) {
    const found = {};
    let landing = shown();
    let burst;
    let began;
    let latest;
    const time = (name, type) =>
      observe(type, ({ startTime, responseStart = startTime }) => (found[name] = responseStart | 0));
    time('ttfb', 'navigation');
    // The first one with content is the last one.
    time('fcp', 'paint');
    time('lcp', 'largest-contentful-paint');
    observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
      if (!hadRecentInput) {
        if (!(startTime < latest + 1e3 && startTime < began + 5e3)) {
          burst = 0;
          began = startTime;
        }
        latest = startTime;
        burst += value;
        if (!(found.cls > burst)) {
          found.cls = burst.toFixed(4);
        }
      }
    });
    observe('event', ({ interactionId, duration }) => interactionId && !(found.inp > duration) && (found.inp = duration));
    listen('visibilitychange', () => document.hidden && (landing = report('custom', { n: 'vitals', d: texts(found) }, landing) && 0));
  }
};
