package dev.footfall.collector.store;

import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.engine.Engine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/** A catalogue with an engine of its own. */
public record OpenCatalog(Engine engine, Catalog catalog) implements AutoCloseable {
    public static OpenCatalog in(Path dataDirectory, int maxAutoSources, Clock clock) {
        var engine = Engine.open(dataDirectory);
        try {
            return new OpenCatalog(engine, Catalog.open(engine, maxAutoSources, clock));
        } catch (StorageException failure) {
            try (engine) {
                throw failure;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        try (engine) {
            catalog.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
