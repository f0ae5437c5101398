import { inert, live, publish, published } from './api.js';
import { apiAddress } from './config.js';
import { countViews } from './page-views.js';
import { unwanted } from './privacy.js';
import { session } from './session.js';
import { collectorAt } from './transport.js';

// Whatever fails in here stays in here: a page never suffers from being counted.
try {
  if (!published()) {
    publish(unwanted() ? inert : live(countViews(collectorAt(apiAddress()), session())));
  }
} catch (_) {
  // Too old a browser, or none.
}
