package dev.footfall.collector.ops.control;

/** Who waits for an operation. Safe for use by many threads. */
public interface Console {
    /** Output of the command, one line of it. */
    void line(String text);

    /**
     * How far it has come; cheap enough to be called for every event.
     *
     * @param of how much there will be; 0 when nobody knows
     * @param what is counted, such as {@code events}; {@code bytes} are shown in larger units
     */
    void progress(long done, long of, String what);

    /** Whether nobody waits any more, so that the operation should end and leave nothing half. */
    boolean cancelled();
}
