package dev.footfall.collector.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Everything stored, as SQL sees it: a relation named {@code event} with the columns of the stored
 * event. Safe for use by many threads.
 */
public interface Warehouse {
    /**
     * A connection whose statements all see the same instant, so that the parts of one answer
     * agree. Close it after use; it is confined to one thread.
     */
    Connection snapshot() throws SQLException;
}
