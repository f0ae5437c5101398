package dev.footfall.collector.server;

import dev.footfall.collector.config.ConfigLoader;
import dev.footfall.collector.config.Loaded;
import dev.footfall.collector.http.Router.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A whole collector in this process, on a free port. */
public final class RunningCollector implements AutoCloseable {
    private final Collector collector;

    private RunningCollector(Collector collector) {
        this.collector = collector;
    }

    public static RunningCollector start(Path directory, Clock clock) throws IOException {
        return start(directory, clock, "true");
    }

    /**
     * One with another ACL.
     *
     * @param acl the expression, and further lines of the section {@code web.admin} below it
     */
    public static RunningCollector start(Path directory, Clock clock, String acl)
            throws IOException {
        var file = directory.resolve("footfall.yaml");
        Files.writeString(
                file,
                """
                web:
                  address: 127.0.0.1:0
                  admin:
                    acl: %s
                ratelimit:
                  enabled: false
                storage:
                  directory: '%s'
                """
                        .formatted(acl, directory.resolve("data").toString().replace("'", "''")));
        return switch (ConfigLoader.load(file, Map.of())) {
            case Loaded.Usable(var config) -> new RunningCollector(Collector.start(config, clock));
            case Loaded.Unusable(var problems) -> throw new IllegalStateException("" + problems);
        };
    }

    /** Where it listens, without a path or a final slash. */
    public URI url() {
        return URI.create(collector.url());
    }

    /** Its whole route table. */
    public List<Route> routes() {
        return collector.routes();
    }

    @Override
    public void close() {
        collector.close();
    }
}
