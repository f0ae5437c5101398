package dev.footfall.collector.store.catalog;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Something to do to the catalogue in one transaction, which the caller of {@link #apply} commits.
 * It runs on the catalogue's thread, and a second time never.
 */
public interface CatalogChange {
    void apply(DuckDBConnection catalog) throws SQLException;
}
