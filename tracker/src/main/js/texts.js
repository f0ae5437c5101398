/** String values of an object's keys; nothing for an empty one, absent values left out. */
export const texts = (values) => {
  let found;
  if (typeof values == 'object') {
    for (const key in values) {
      if (values[key] != null) {
        (found ||= {})[key] = String(values[key]);
      }
    }
  }
  return found;
};
