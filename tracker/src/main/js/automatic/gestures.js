import { listen } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { matches } from '../view/patterns.js';
import { event } from '../view/views.js';

/** Files that people keep rather than look at; whatever has a z is packed. */
const FILES = 'pdf,doc*,xls*,ppt*,csv,*z*,rar,exe,dmg,msi,apk,mp*';

/** Listens for clicks, or for forms that are sent: for what everybody is asked about them, and for marked elements. */
const whenUsed = (type, marked, report) => {
  listen(type, report);
  listen(type, ({ target }) => {
    const values = {};
    for (const { name, value } of target.closest(marked + '[data-footfall-event]').attributes) {
      if (/^data-footfall-/.test(name)) {
        values[name.slice(14)] = value;
      }
    }
    event(values.event, { ...values, event: null });
  });
};

/**
 * Reports what visitors do: links that they follow, in this tab or another, forms that they send, and elements
 * that carry data-footfall-event.
 */
export const reportGestures = () => {
  whenUsed('click', ':not(form)', ({ target }) => {
    const { hostname, pathname } = target.closest('a[href]');
    if (asked(settings.downloads) && matches(settings.downloads.replace(/^(true)?$/, FILES), pathname.split('.').pop())) {
      event('download', { file: pathname.split('/').pop() });
    } else if (asked(settings.outbound) && hostname && hostname != location.hostname) {
      event('outbound', { host: hostname });
    }
  });
  // A field of that name would hide the property.
  whenUsed('submit', 'form', ({ target }) => asked(settings.forms) && event('form', { id: target.getAttribute('id') }));
};
