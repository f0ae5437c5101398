import { quiet, whenLeaving } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { event, shown } from '../view/views.js';

/** Calls back with each entry of a type, in browsers that know it. */
const observe = quiet((type, seen) =>
  new PerformanceObserver((list) => list.getEntries().map(seen)).observe({ type, buffered: true, durationThreshold: 16 }),
);

/** Reports how the load of this page felt, once, when it is first left. */
export const reportVitals = () => {
  // What was loaded behind another tab was slow for nobody.
  if (asked(settings.vitals)) {
    let landing = shown();
    let lcp;
    let cls;
    let inp;
    let burst;
    let began = -1e4;
    let latest;
    observe('largest-contentful-paint', ({ startTime }) => {
      lcp = startTime | 0;
    });
    observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
      if (!hadRecentInput) {
        if (startTime > latest + 1e3 || startTime > began + 5e3) {
          burst = 0;
          began = startTime;
        }
        latest = startTime;
        burst += value;
        cls = Math.max(cls || 0, ((burst * 1e4) | 0) / 1e4);
      }
    });
    observe('event', ({ interactionId, duration }) => {
      if (interactionId) {
        inp = Math.max(inp || 0, duration);
      }
    });
    whenLeaving(() => {
      if (landing) {
        const [{ responseStart }] = performance.getEntriesByType('navigation');
        const [fcp] = performance.getEntriesByName('first-contentful-paint');
        event('vitals', { lcp, inp, cls, fcp: fcp && fcp.startTime | 0, ttfb: responseStart | 0 }, landing);
        landing = 0;
      }
    });
  }
};
