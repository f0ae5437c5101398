/* global EVERYTHING */
import { asked, settings } from '../settings.js';

/** Answers the path and the address of a page, as far as they count. */
export const locate = (address) => {
  const url = new URL(address, location);
  if (EVERYTHING) {
    url.host = settings.domain || url.host;
  }
  // A fragment that looks like a path may be the page; any other is a place in it.
  if (!(asked(settings.hash) && /^#!?\//.test(url.hash))) {
    url.hash = '';
  }
  return [url.pathname + url.hash.split('?')[0], url];
};
