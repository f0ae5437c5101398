package dev.footfall.collector.store.catalog.manage;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ULIDs: 26 letters and digits, the first ten of which are the time in milliseconds, so that
 * they sort as they were made. As safe for use by many threads as the source of chance is.
 */
public final class Ulids {
    /** Crockford's: without I, L, O and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TIME_LENGTH = 10;
    private static final int CHANCE_LENGTH = 16;
    private static final int BITS = 5;

    private final Clock clock;
    private final RandomGenerator chance;

    public Ulids(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** Another one each time. */
    public String next() {
        var text = new StringBuilder(TIME_LENGTH + CHANCE_LENGTH);
        long ms = clock.millis();
        for (int i = TIME_LENGTH - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (ms >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        for (int i = 0; i < CHANCE_LENGTH; i++) {
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
