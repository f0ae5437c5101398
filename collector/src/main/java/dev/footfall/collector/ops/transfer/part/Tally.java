package dev.footfall.collector.ops.transfer.part;

import dev.footfall.collector.ops.control.Console;

/** Counts what is done and tells whoever waits. Confined to a thread. */
public final class Tally {
    private final Console console;
    private final long of;
    private final String what;
    private long done;

    /**
     * Counts one kind of thing.
     *
     * @param done what is done already
     * @param of how much there will be
     * @param what such as {@code events}
     */
    public Tally(Console console, long done, long of, String what) {
        this.console = console;
        this.done = done;
        this.of = of;
        this.what = what;
        console.progress(done, of, what);
    }

    /**
     * Counts.
     *
     * @return whether to go on: not when nobody waits any more
     */
    public boolean add(long more) {
        done += more;
        console.progress(done, of, what);
        return goesOn();
    }

    /** Whether somebody still waits. */
    public boolean goesOn() {
        return !console.cancelled();
    }
}
