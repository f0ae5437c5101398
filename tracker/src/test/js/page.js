// A page as far as the modules look at it, for tests outside of a browser.

/** Gives the modules that are imported next a page and the attributes of its tag; answers what it listens for, by type. */
export const openPage = (address, attributes = {}) => {
  const listeners = {};
  Object.assign(globalThis, {
    EVERYTHING: true,
    PREFIX: '/track',
    location: new URL(address),
    history: {},
    document: { referrer: '', currentScript: { src: 'https://stats.example/tracker.js', dataset: attributes } },
    addEventListener: (type, seen) => (listeners[type] = seen),
  });
  return listeners;
};
