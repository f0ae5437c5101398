import { reportGestures } from './automatic/gestures.js';
import { reportNotFound } from './automatic/not-found.js';
import { reportScroll } from './automatic/scroll.js';
import { reportVitals } from './automatic/vitals.js';
import { start } from './core.js';

start(reportScroll, reportGestures, reportNotFound, reportVitals);
