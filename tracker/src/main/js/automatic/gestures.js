import { listen } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { matches } from '../view/patterns.js';
import { event } from '../view/views.js';

/** Files that people keep rather than look at. */
const FILES = 'pdf,doc*,xls*,ppt*,csv,zip,gz,7z,rar,exe,dmg,msi,apk,mp*';

const { outbound, downloads, forms } = settings;

const reportMark = (kind) => ({ target }) => {
  const values = {};
  for (const { name, value } of target.closest(kind + '[data-footfall-event]').attributes) {
    values[name.split('data-footfall-')[1]] = value;
  }
  event(values.event, { ...values, event: null, undefined: null });
};

/**
 * Reports what visitors do: links that they follow, in this tab or another, forms that they send, and elements
 * that carry data-footfall-event.
 */
export const reportGestures = () => {
  listen('click', reportMark(':not(form)'));
  listen('submit', reportMark('form'));
  listen('click', ({ target }) => {
    const { protocol, hostname, pathname } = target.closest('a[href]');
    if (asked(downloads) && matches(/^(true)?$/.test(downloads) ? FILES : downloads, pathname.split('.').pop())) {
      event('download', { file: pathname.split('/').pop() });
    } else if (asked(outbound) && /^http/.test(protocol) && hostname != location.hostname) {
      event('outbound', { host: hostname });
    }
  });
  // A field of that name would hide the property.
  listen('submit', ({ target }) => asked(forms) && event('form', { id: target.getAttribute('id') }));
};
