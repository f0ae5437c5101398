/** String values of an object's own keys; nothing for an empty one, absent values left out. */
export const texts = (values) => {
  let found;
  if (typeof values == 'object') {
    for (const key of Object.keys(Object(values))) {
      if (values[key] != null) {
        found = { ...found, [key]: String(values[key]) };
      }
    }
  }
  return found;
};
