import { captureException } from './exceptions/capture.js';
import { quiet } from './quiet.js';
import { begin, event } from './view/views.js';
import { optIn, optOut } from './visitor.js';

/** What the page calls: a stub of its own with a queue, or what another copy of this script made. */
const api = window.footfall || {};

/** Whether another copy of this script runs here. */
export const published = api.event && !api.q;

/**
 * Gives the page what it may call, which does nothing where nobody is to be counted. The page's stub becomes
 * the real thing, so that whoever holds it need not know; the older name stays with whoever had it first.
 */
export const publish = (inert) => {
  const calls = { event: (name, values) => event(name, values), view: begin, captureException, optOut, optIn };
  for (const name in calls) {
    api[name] = quiet(inert || calls[name]);
  }
  window.footfall = api;
  window.analytics ||= api;
  api.q?.map(([name, values]) => api[name](...values));
  delete api.q;
};
