package dev.footfall.collector.auth.issuer;

import java.time.Duration;

/**
 * How often an issuer is looked at.
 *
 * @param usual from one look to the next; a withdrawn key counts no longer than that
 * @param restless from one look to the next where the last one failed, or showed other keys
 * @param betweenMisses how soon a token with an unknown key may bring on another look
 * @param lastGood how long keys count that could not be confirmed
 * @param patience for each of the issuer's answers
 */
public record Pace(
        Duration usual,
        Duration restless,
        Duration betweenMisses,
        Duration lastGood,
        Duration patience) {
    /**
     * A restless pause and the patience for one answer make less than 20 seconds: after so long an
     * issuer that is back has been found.
     */
    public static final Pace USUAL =
            new Pace(
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(12),
                    Duration.ofMinutes(1),
                    Duration.ofHours(24),
                    Duration.ofSeconds(4));
}
