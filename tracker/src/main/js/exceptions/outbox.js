import { request } from '../transport.js';

const waiting = [];
let last;
let dropped = 0;
let working;

/** Sends as many of the waiting reports as fit into one body, and then, after a pause in milliseconds, the others. */
const send = async (pause) => {
  // Two bodies fit into what browsers let a page send while it goes away; the collector takes 25 reports at once.
  let room = 25e3;
  const texts = waiting.filter((text, at) => at < 25 && ((room -= text.length) > 0 || !at));
  waiting.splice(0, texts.length);
  working = texts[0];
  if (working) {
    // A report by itself is one that every version of the collector takes.
    const status = await request('/exception', texts[1] ? `[${texts}]` : working);
    if ((!status || status > 428) && pause < 6e4) {
      // Not reached, overloaded, or asked to slow down.
      waiting.unshift(...texts);
      later((pause || 250) * 4);
    } else {
      dropped += status < 300 ? 0 : texts.length;
      later(0);
    }
  }
};

const later = (pause) => setTimeout(send, pause, pause);

const push = (report) => {
  waiting.push(JSON.stringify({ ...report, x: dropped || undefined }));
  dropped = 0;
  // A burst gathers.
  working ||= later(250);
};

/** Sends a report soon. Of those that are too many the last one waits until the page may go away, and tells the number of the others. */
export const take = (report, tooMany) => {
  if (tooMany) {
    dropped += last ? 1 : 0;
    last = report;
  } else {
    push(report);
  }
};

/** Sends what there is at once, as the page may go away. */
export const leave = () => {
  if (last) {
    push(last);
  }
  last = 0;
  while (waiting[0]) {
    send(0);
  }
};
