import { published, publish } from './api.js';
import { captureExceptions } from './exceptions/capture.js';
import { quiet } from './quiet.js';
import { countViews } from './view/views.js';
import { unwanted } from './visitor.js';

/** Counts this page, unless somebody asked otherwise or another copy of this script already does. */
export const start = (...features) => {
  if (!published) {
    const inert = unwanted();
    inert || [countViews, captureExceptions, ...features].map((feature) => quiet(feature)());
    publish(inert);
  }
};
