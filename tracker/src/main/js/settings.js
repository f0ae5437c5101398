/* global PREFIX */

// A module has no document.currentScript; a stack trace names the running file all the same.
export const { src, dataset: settings } =
  document.currentScript || [...document.scripts].find((tag) => tag.src && Error().stack.includes(tag.src));

/** Whether an attribute is there; "false" is what templates write for one that is not. */
export const asked = (value) => value != null && value != 'false';

/** Below which address the collector takes reports. */
export const collector = (settings.api || new URL(src, location).origin).replace(/\/+$/, '') + PREFIX;
