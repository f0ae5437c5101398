package dev.footfall.collector.store.catalog;

import java.sql.Connection;
import java.sql.SQLException;

/** A question to the catalogue, whose tables the connection sees as {@code catalog.…}. */
public interface CatalogQuestion<T> {
    T ask(Connection connection) throws SQLException;
}
