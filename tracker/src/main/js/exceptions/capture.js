import { listen, quiet, whenLeaving } from '../quiet.js';
import { settings } from '../settings.js';
import { texts } from '../texts.js';
import { shown } from '../view/views.js';
import { leave, take } from './outbox.js';

const seen = new Set();

/** Reports what was thrown, once. */
const capture = (thrown, h, meta, fallback = 'Error') => {
  // Pages throw more than errors.
  const {
    name = fallback,
    message = typeof thrown == 'string' ? thrown : quiet(JSON.stringify)(thrown) || thrown,
    stack = '',
  } = Object(thrown);
  // As much as the collector keeps.
  const [ty, m, s] = [name, message, stack].map((text) => String(text).slice(0, 16e3));
  // V8 begins a stack with the message, so that the place is in the second line.
  const signature = ty + m + s.split('\n', 2);
  const of = shown();
  if (of && !seen.has(signature)) {
    // A page that fails on and on has said by then what there is to say.
    take({ ...of, r: undefined, ty, m: m || ty, s: s || undefined, h, d: texts(meta) }, seen.size > 24 || !seen.add(signature));
  }
};

/** Reports an exception that the page has caught. */
export const captureException = (thrown, meta) => capture(thrown, true, meta);

/** Reports those that nobody catches, where the attribute asks for it. */
export const captureExceptions = () => {
  if (settings.autoCaptureExceptions == 'true') {
    // The event of an image that does not load has neither.
    listen('error', ({ error, message }) => (error || message) && capture(error || { message }));
    listen('unhandledrejection', ({ reason }) => capture(reason, false, 0, 'UnhandledRejection'));
  }
  whenLeaving(leave);
};
