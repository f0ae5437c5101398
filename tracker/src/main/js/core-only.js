// Views, time, uniques, errors and events by themselves. Weighed against its budget in each build, never served.
import { start } from './core.js';

start();
