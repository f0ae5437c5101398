package dev.footfall.collector.ingest.enrich.url;

/**
 * Some characters of ASCII. Addresses are read for every hit, and a pattern of one class of
 * characters takes ten times as long. Immutable.
 */
final class Ascii {
    private static final int HALF = 64;

    private final long low;
    private final long high;

    private Ascii(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /** These characters. */
    static Ascii of(String characters) {
        var set = new Ascii(0, 0);
        for (int i = 0; i < characters.length(); i++) {
            set = set.andFrom(characters.charAt(i), characters.charAt(i));
        }
        return set;
    }

    /** Also those from one up to another one, both included. */
    Ascii andFrom(char first, char last) {
        long newLow = low;
        long newHigh = high;
        for (char c = first; c <= last; c++) {
            if (c < HALF) {
                newLow |= 1L << c;
            } else {
                newHigh |= 1L << (c - HALF);
            }
        }
        return new Ascii(newLow, newHigh);
    }

    boolean contains(char c) {
        return c < HALF ? (low >>> c & 1) != 0 : c < 2 * HALF && (high >>> (c - HALF) & 1) != 0;
    }

    /** Whether a text has no other characters; true of an empty one. */
    boolean containsAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has one of the characters. */
    boolean containsAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (contains(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
