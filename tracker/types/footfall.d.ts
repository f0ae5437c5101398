/** What Footfall's beacon gives a page. Nothing here throws, and nothing is sent for those who do not want to be counted. */
export interface Footfall {
  /** Reports a custom event; values become texts, null and undefined are left out. */
  event(name: string, properties?: Record<string, unknown>): void;
  /** Reports a view of this page, or of the path given. */
  view(path?: string): void;
  /** Reports an exception that the page has caught. Anything can be thrown. */
  captureException(error: unknown, metadata?: Record<string, unknown>): void;
  /** Does not count this browser on this site any more. */
  optOut(): void;
  /** Counts it again, from the next page on. */
  optIn(): void;
}

declare global {
  interface Window {
    footfall?: Footfall;
    /** The older name of the same object, where the page has nothing else of that name. */
    analytics?: Footfall;
  }
  var footfall: Footfall;
}
