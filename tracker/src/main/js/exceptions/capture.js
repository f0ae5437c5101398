import { listen, quiet } from '../quiet.js';
import { settings } from '../settings.js';
import { texts } from '../texts.js';
import { shown } from '../view/views.js';
import { hold, leave, push } from './outbox.js';

const seen = [];

/** Reports what was thrown, once. */
const capture = (thrown, fallback, meta, h) => {
  // Pages throw more than errors.
  const {
    name = fallback,
    message = (typeof thrown == 'object' && quiet(JSON.stringify)(thrown)) || thrown,
    stack = '',
  } = Object(thrown);
  // As much as the collector keeps.
  const [ty, m, s] = [name, message, stack].map((text) => String(text).slice(0, 16e3));
  // V8 begins a stack with the message, so that the place is in the second line.
  const signature = ty + m + s.split('\n', 2);
  if (shown() && !seen.includes(signature)) {
    // A page that fails on and on has said by then what there is to say.
    const send = seen[24] ? hold : seen.push(signature) && push;
    send({
      ...shown(),
      r: undefined,
      ty,
      m: m || ty,
      s: s || undefined,
      h,
      d: texts(meta),
    });
  }
};

/** Reports an exception that the page has caught. */
export const captureException = (thrown, meta) => capture(thrown, 'Error', meta, true);

/** Reports those that nobody catches, where the attribute asks for it. */
export const captureExceptions = () => {
  if (settings.autoCaptureExceptions == 'true') {
    // The event of an image that does not load has neither.
    listen('error', ({ error, message }) => (error || message) && capture(error || { message }, 'Error'));
    listen('unhandledrejection', ({ reason }) => capture(reason, 'UnhandledRejection'));
  }
  listen('visibilitychange', leave);
};
