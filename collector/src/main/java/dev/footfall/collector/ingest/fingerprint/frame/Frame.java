package dev.footfall.collector.ingest.fingerprint.frame;

/**
 * One frame of a stack.
 *
 * @param line as it was printed, without white space at the ends
 * @param function normalised; empty for an anonymous one and for the code of a file itself
 * @param file normalised base name; empty where none was printed
 * @param asynchronous it awaits the frames above instead of having called them, which only some
 *     engines print
 */
public record Frame(
        String line, String function, String file, Origin origin, boolean asynchronous) {
    /** No name to tell it from other code of its file. */
    public boolean anonymous() {
        return function.isEmpty();
    }

    /** What decides: function and file, but neither line nor column. */
    public String identity() {
        return (anonymous() ? "?" : function) + (file.isEmpty() ? "" : " in " + file);
    }

    /** The same frame, awaiting what is above. */
    public Frame awaiting() {
        return new Frame(line, function, file, origin, true);
    }
}
