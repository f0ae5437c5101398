const real = Date.now;

/** The clock of this process, by which the provider dates whatever it issues. */
export const clock = {
  aheadSeconds: 0,
  /** What a response has to say, as Node's own header does not ask Date.now. */
  header: () => new Date(Date.now()).toUTCString(),
};

Date.now = () => real() + clock.aheadSeconds * 1000;
