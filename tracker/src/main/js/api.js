import { quiet } from './quiet.js';

/** String values of an object's own keys; nothing for an empty one, absent values left out. */
const properties = (values) => {
  const texts = {};
  if (values && typeof values === 'object') {
    for (const key of Object.keys(values)) {
      if (values[key] != null) {
        texts[key] = String(values[key]);
      }
    }
  }
  return Object.keys(texts).length ? texts : undefined;
};

/** What pages may call; reports go to the function given. */
export const live = (report) => ({
  event: quiet((name, values) => {
    report('custom', { n: String(name), d: properties(values) });
  }),
});

/** The same, doing nothing. */
export const inert = { event() {} };

/** Whether another copy of this script runs here. */
export const published = () => window.footfall && window.footfall.event;

/** The older name stays with whoever had it first. */
export const publish = (api) => {
  window.footfall = api;
  window.analytics = window.analytics || api;
};
