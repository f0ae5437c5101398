import { quiet } from './quiet.js';

/** Calls back when the page may have changed its own address. */
export const afterNavigation = (seen) => {
  const calmly = quiet(seen);
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...values) {
      const result = original.apply(this, values);
      calmly();
      return result;
    };
  }
  addEventListener('popstate', calmly);
};
