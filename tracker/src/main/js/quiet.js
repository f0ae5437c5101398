/** The same function, but what it throws goes no further. */
export const quiet = (action) => (...values) => {
  try {
    return action(...values);
  } catch (_) {
    return undefined;
  }
};
