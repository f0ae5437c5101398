package dev.footfall.collector.ops.control.terminal;

import java.time.Duration;

/**
 * One stretch of an operation that counts one kind of thing.
 *
 * @param startNanos when it began
 * @param startDone what was done already then, as after a resumption
 */
record Course(String what, long startNanos, long startDone) {
    private static final double NANOS = 1e9;

    /** The line for people: share, amount, rate and what time is left. */
    String text(long done, long of, long nowNanos) {
        var text = new StringBuilder();
        if (of > 0) {
            text.append(Math.clamp((long) (done * 100.0 / of), 0, 100)).append(" %, ");
        }
        text.append(Amount.of(done, what));
        if (of > 0) {
            text.append(" of ").append(Amount.of(of, what));
        }
        if (!what.equals("bytes")) {
            text.append(' ').append(what);
        }
        double perSecond = (done - startDone) * NANOS / Math.max(1, nowNanos - startNanos);
        if (perSecond >= 1) {
            text.append(", ").append(Amount.of(Math.round(perSecond), what)).append("/s");
        }
        if (perSecond > 0 && of > done) {
            var left = Duration.ofSeconds(Math.round((of - done) / perSecond));
            text.append(", ").append(Amount.of(left)).append(" left");
        }
        return text.toString();
    }
}
