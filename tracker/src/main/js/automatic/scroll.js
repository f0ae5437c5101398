import { listen } from '../quiet.js';
import { asked, settings } from '../settings.js';
import { event, shown } from '../view/views.js';

/** Reports each quarter of the page that somebody scrolls to, once in a view. */
export const reportScroll = () => {
  let percent;
  let of;
  if (asked(settings.scroll)) {
    listen('scroll', () => {
      if (of != (of = shown())) {
        percent = 25;
      }
      // A zoomed page may end between two pixels.
      for (
        ;
        percent <= 100 && percent * document.documentElement.scrollHeight <= (scrollY + innerHeight + 1) * 100;
        percent += 25
      ) {
        event('scroll', { percent });
      }
    });
  }
};
