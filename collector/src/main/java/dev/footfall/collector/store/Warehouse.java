package dev.footfall.collector.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Everything stored, as SQL sees it. Safe for use by many threads. */
public interface Warehouse {
    /**
     * The events of a span of time as of one instant. Others may be among them: whoever asks says
     * the span again.
     *
     * @param fromMs inclusive, milliseconds since the epoch, UTC
     * @param untilMs exclusive
     */
    Snapshot snapshot(long fromMs, long untilMs) throws SQLException;

    /** Receipt of the first event that still exists, milliseconds since the epoch. */
    OptionalLong earliestMs() throws SQLException;

    /** One instant; confined to a thread. */
    interface Snapshot extends AutoCloseable {
        /**
         * Sees a relation named {@code event} with the columns of the stored event. All statements
         * see the same rows, so that the parts of one answer agree.
         */
        Connection connection();

        /** Whether events of before the start are still missing, for a while. */
        boolean isWarming();

        @Override
        void close() throws SQLException;
    }
}
