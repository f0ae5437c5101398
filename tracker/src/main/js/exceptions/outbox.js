import { request } from '../transport.js';

const waiting = [];
let last;
let dropped = 0;
let working;

/** Sends as many of the waiting reports as fit into one body, and then, after a pause in milliseconds, the others. */
const send = async (pause) => {
  // With one long stack more than that, two bodies fit into what browsers let a page send while it goes away.
  const texts = [];
  while (waiting[0] && `${texts}`.length < 12e3) {
    texts.push(waiting.shift());
  }
  working = texts[0];
  if (working) {
    const status = await request('/exception', `[${texts}]`);
    if (!(status < 429) && pause < 6e4) {
      // Not reached, overloaded, or asked to slow down.
      waiting.unshift(...texts);
      later(pause * 4);
    } else {
      dropped += status < 300 ? 0 : texts.length;
      send(250);
    }
  }
};

const later = (pause) => setTimeout(send, pause, pause);

/** Sends a report soon. */
export const push = (report) => {
  waiting.push(JSON.stringify({ ...report, x: dropped || undefined }));
  dropped = 0;
  // A burst gathers.
  working ||= later(250);
};

/** Keeps a report that is one too many until the page may go away; the last one tells the number of the others. */
export const hold = (report) => {
  last && dropped++;
  last = report;
};

/** Sends what there is at once, as the page may go away. */
export const leave = () => {
  for (; waiting[0] || last; send(250)) {
    // The collector takes 25 reports at once, and there may be as many before this one.
    if (!waiting[0]) {
      push(last);
      last = 0;
    }
  }
};
