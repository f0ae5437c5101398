import { newId } from './ids.js';

const KEY = 'analytics-session';

/** The id of this tab's visit; where nothing can be stored it lasts as long as the page. */
export const session = () => {
  let id;
  try {
    id = sessionStorage.getItem(KEY);
    if (!id) {
      id = newId();
      sessionStorage.setItem(KEY, id);
    }
  } catch (_) {
    // Storage is off or full.
  }
  return id || newId();
};
