package dev.footfall.collector.ingest.fingerprint.frame;

/** Whose code a frame is, in the order in which it is believed to decide. */
public enum Origin {
    /** The site's or the program's own code. */
    APPLICATION("application"),
    /** Code that was made at run time, such as by {@code eval}; no engine prints it alike. */
    GENERATED("generated"),
    /** A library or a bundle of libraries. */
    LIBRARY("library"),
    /** An extension of the browser. */
    EXTENSION("browser extension"),
    /** The engine or the runtime itself. */
    NATIVE("runtime");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    /** As an explanation names it. */
    public String words() {
        return words;
    }
}
