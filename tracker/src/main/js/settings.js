/* global PREFIX */

// A module has no document.currentScript; a stack trace names the running file all the same.
export const { src, dataset: settings } =
  document.currentScript || [...document.scripts].find((tag) => tag.src && Error().stack.includes(tag.src));

/** Whether an attribute is there; "false" is what templates write for one that is not. */
export const asked = (value) => value != null && value != 'false';

/** Below which address the collector takes reports; without a host where that is the page's own. */
export const collector = (settings.api || /^\w+:..[^/]+|$/.exec(src)[0]).replace(/\/+$/, '') + PREFIX;
