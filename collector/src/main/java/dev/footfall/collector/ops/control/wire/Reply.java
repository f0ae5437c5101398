package dev.footfall.collector.ops.control.wire;

import org.jspecify.annotations.Nullable;

/**
 * One line of what comes back: progress, a line of output or, as the last of all, the exit.
 *
 * @param exit the exit code of the command
 * @param error beside an exit: why it failed, for the operator
 */
public record Reply(
        @Nullable Progress progress,
        @Nullable String line,
        @Nullable Integer exit,
        @Nullable String error) {
    /** Longest line of a reply in bytes. */
    public static final int LONGEST = 1_048_576;

    /** How far the operation has come; {@code of} is 0 when nobody knows. */
    public record Progress(long done, long of, String what) {}

    public static Reply progress(long done, long of, String what) {
        return new Reply(new Progress(done, of, what), null, null, null);
    }

    public static Reply line(String text) {
        return new Reply(null, text, null, null);
    }

    public static Reply exit(int code) {
        return new Reply(null, null, code, null);
    }

    public static Reply failure(String error) {
        return new Reply(null, null, 1, error);
    }
}
