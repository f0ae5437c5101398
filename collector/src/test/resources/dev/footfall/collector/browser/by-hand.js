// What the beacon asks of the browser at load, written out: the same calls once each, in the same order, and nothing else.
(function () {
  const tag = document.currentScript;
  const options = tag.dataset;
  const collector = options.api || new URL(tag.src, location).origin;
  const stop = new AbortController();
  const unwanted = navigator.doNotTrack || window.doNotTrack || navigator.globalPrivacyControl || navigator.webdriver;
  const i = (sessionStorage['by-hand'] ||= Date.now() + '' + Math.random());
  const u = new URL(location, location);
  u.host = options.domain || u.host;
  u.hash = '';
  const t = window.Temporal ? Temporal.Now.timeZoneId() : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const r = document.referrer;
  const visible = !document.hidden && !document.prerendering;
  const off = localStorage.byHand;
  const keeps = 'keepalive' in Request.prototype;
  const about = { b: Date.now() + '' + Math.random(), i, u, t, r, unwanted, visible, off, keeps };
  const post = (e) =>
    fetch(collector + '/track/hit', {
      method: 'POST', body: JSON.stringify({ ...about, e }), keepalive: true, credentials: 'omit' });
  const ping = (more) =>
    fetch(collector + '/track/ping?h=' + u.hostname + more, {
      signal: stop.signal, keepalive: true, credentials: 'omit' }).then((answer) => answer.text());
  post('load');
  Promise.all([ping(''), ping('&p=' + encodeURIComponent(u.pathname))]).then(() => post('unique'));
  const { pushState, replaceState } = history;
  history.pushState = (...values) => pushState.apply(history, values);
  history.replaceState = (...values) => replaceState.apply(history, values);
  for (const type of ['popstate', 'pageshow', 'visibilitychange', 'pagehide', 'visibilitychange', 'click', 'click', 'submit', 'submit']) {
    addEventListener(type, () => {}, true);
  }
})();
