package dev.footfall.collector.store.catalog;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * A piece of work on the catalogue in one transaction, which the caller of {@link #apply} commits.
 * It runs on the catalogue's thread, so nothing else changes meanwhile. What it declines to do is
 * an answer; throwing costs the catalogue its open file.
 */
public interface CatalogEdit<T> {
    T apply(DuckDBConnection catalog) throws SQLException;
}
