/* global EVERYTHING */
import { quiet } from './quiet.js';
import { settings } from './settings.js';

/** A name that no other page view or visit has: the time, then chance. */
export const newId = () => Date.now() + '' + Math.random();

/** Whether this visitor, or whoever drives this browser, is not to be counted. */
export const unwanted = () =>
  /1|yes/.test(navigator.doNotTrack || window.doNotTrack) || navigator.globalPrivacyControl || navigator.webdriver;

/** Whether somebody who works on this site has asked not to be counted in it. */
export const optedOut = /* @__PURE__ */ quiet(() => localStorage.footfallOff);

/** Remembers that wish beyond this visit; nothing is written without it. */
export const optOut = () => (localStorage.footfallOff = 1);

/** Nothing is as good as no wish. */
export const optIn = () => (localStorage.footfallOff = '');

/**
 * The id of this visit: that of the tab; of this page alone, as also where nothing can be stored; or none
 * at all.
 */
export const sessionId = () =>
  EVERYTHING && settings.session == 'off'
    ? undefined
    : ((!EVERYTHING || settings.session != 'page') && quiet(() => (sessionStorage['analytics-session'] ||= newId()))()) || newId();
