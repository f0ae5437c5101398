package dev.footfall.collector.ops.demo;

/** Where plans end. */
final class Limits {
    static final int DAYS = 3_650;
    static final long EVENTS = 1_000_000_000;

    private Limits() {}

    static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
