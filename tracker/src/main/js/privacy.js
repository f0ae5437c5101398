/** Whether this visitor, or whoever drives this browser, is not to be counted. */
export const unwanted = () =>
  /^(1|yes)$/.test(navigator.doNotTrack) ||
  window.doNotTrack == 1 ||
  navigator.globalPrivacyControl === true ||
  navigator.webdriver === true;
