package dev.footfall.collector.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** The same, of which one thing is sought; {@link Snapshot#narrow} tells what that means. */
    Snapshot snapshot(long fromMs, long untilMs, Sought sought) throws SQLException;

    /**
     * The same, where the exceptions of a group are sought. Its connection sees a second relation
     * {@code failure}, with all exceptions of the group in the span and perhaps others: columns of
     * the stored event, and {@code dropped}, {@code has_metadata} and {@code variant}, which is the
     * same where what they say is.
     */
    Snapshot failures(long fromMs, long untilMs, Sought.Group group) throws SQLException;

    /** Receipt of the first event that still exists, milliseconds since the epoch. */
    OptionalLong earliestMs() throws SQLException;

    /**
     * A number that is another one once questions may see other events. Whoever reads it before he
     * asks has an answer that is at least as new.
     */
    long version();

    /** What counts tell. */
    enum Detail {
        /** The key of every dimension by source. */
        BY_SOURCE,
        /** The same, but of all sources together: some rows of keys have an empty source. */
        OF_ALL_SOURCES
    }

    /** One instant; confined to a thread. */
    interface Snapshot extends AutoCloseable {
        /**
         * Sees a relation named {@code event} with the columns of the stored event. All statements
         * see the same rows, so that the parts of one answer agree.
         */
        Connection connection();

        /**
         * From now on {@code event} need have no others than the events sought, of the whole span
         * and of the same instant. Whoever asks says what he seeks again. What was divided before
         * is divided no longer.
         */
        void narrow(Sought sought) throws SQLException;

        /**
         * Divides the events in those that are counted already and the others. From now on the
         * relations {@code counted_hour} (hour, source and its counts) and {@code counted_key}
         * (source, dimension, key and its counts) have the counts of some events, in rows that are
         * to be added up, and {@code uncounted} has all the other events; {@code event} stays as it
         * is. Each event that is counted lies in one of the spans, together with the beginning of
         * its hour. Hours are those since the epoch, dimensions those of the rollups.
         *
         * @param spans the shorter, the less is counted already; with none, nothing is
         * @param detail what the counts have to tell
         */
        void count(List<TimeSpan> spans, Detail detail) throws SQLException;

        /**
         * The days that a span touches and that files hold events of, in order; none while what is
         * counted of files cannot be told.
         */
        List<FiledDay> filed(TimeSpan span);

        /**
         * The same relations as those of {@link #count} for a part of the events only. There are
         * others among them; whoever asks says the span again.
         */
        void take(Part part) throws SQLException;

        /**
         * The days that a span touches whose events, and those of {@link Settled#AND_AFTER}, are in
         * files and nowhere else, up to the first day that is another; perhaps none.
         */
        Settled settled(TimeSpan span) throws SQLException;

        /** Parts of what is in memory that stay as they are until they are in files. */
        List<FullSegment> fullSegments();

        /** From now on the relation {@code covered} has the events of these spans, and others. */
        void cover(List<TimeSpan> spans) throws SQLException;

        /** Whether an event of these spans may replace an earlier one; where not, none does. */
        boolean mayReplace(List<TimeSpan> spans) throws SQLException;

        /** How many events all files of the span have, also outside of it. */
        long filedEvents();

        /** Whether events of before the start are still missing, for a while. */
        boolean isWarming();

        @Override
        void close() throws SQLException;
    }
}
