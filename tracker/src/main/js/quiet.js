/** The same function, but what it throws goes no further. */
export const quiet = (action) => (...values) => {
  try {
    return action(...values);
  } catch {}
};

/** Calls back quietly, and before the page's own listeners can keep the event to themselves. */
export const listen = (type, seen) => addEventListener(type, quiet(seen), true);
