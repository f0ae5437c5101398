import { asked, settings } from '../settings.js';
import { event } from '../view/views.js';

/** Reports a page that is not there, where the browser tells the status. */
export const reportNotFound = () =>
  asked(settings.notFound) &&
  performance.getEntriesByType('navigation')[0].responseStatus == 404 &&
  event('not_found', { path: location.pathname });
