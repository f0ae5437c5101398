/* global EVERYTHING */
import { captureException, captureExceptions } from './exceptions/capture.js';
import { quiet } from './quiet.js';
import { begin, countViews, event } from './view/views.js';
import { optIn, optOut, unwanted } from './visitor.js';

/** What the page calls: a stub of its own with a queue, or what another copy of this script made. */
const api = (window.footfall ||= {});

/**
 * Counts this page, unless somebody asked otherwise or another copy of this script already does, and gives the page
 * what it may call, which does nothing where nobody is to be counted. The page's stub becomes the real thing, so that
 * whoever holds it need not know; the older name stays with whoever had it first.
 */
export const start = (...features) => {
  if (!api.event || api.q) {
    const inert = unwanted();
    const calls = { event, view: begin, captureException, ...(EVERYTHING && { optOut, optIn }) };
    inert || [countViews, captureExceptions, ...features].map((feature) => quiet(feature)());
    Object.entries(calls).map(([name, call]) => (api[name] = quiet(inert || call)));
    window.analytics ||= api;
    if (EVERYTHING) {
      api.q?.map(([name, values]) => api[name](...values));
      api.q = 0;
    }
  }
};
