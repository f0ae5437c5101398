// Views, time, uniques, errors and events by themselves: bundled with EVERYTHING false, which leaves out what only attributes
// ask for, opting out and the queue of earlier calls. Weighed against its budget in each build, never served.
import { start } from './core.js';

start();
