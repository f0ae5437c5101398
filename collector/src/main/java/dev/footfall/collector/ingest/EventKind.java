package dev.footfall.collector.ingest;

/** What an event tells. The stored name is what Parquet files and imports carry. */
public enum EventKind {
    PAGE_LOAD("page_load"),
    PAGE_UNLOAD("page_unload"),
    /** The answer to "first today?" for a page load sent earlier under the same beacon id. */
    PAGE_UNIQUE("page_unique"),
    CUSTOM("custom"),
    PIXEL("pixel"),
    EXCEPTION("exception");

    private final String storedName;

    EventKind(String storedName) {
        this.storedName = storedName;
    }

    public String storedName() {
        return storedName;
    }
}
