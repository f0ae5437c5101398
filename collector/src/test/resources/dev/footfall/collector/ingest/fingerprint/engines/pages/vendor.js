// Stands for a bundled library.
var library = {
  each(items, act) {
    for (const item of items) act(item);
  },
  pick(list) {
    return list.length;
  },
};
