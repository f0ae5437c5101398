package dev.footfall.collector.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedRoutesIT {
    private static final List<String> PUBLIC =
            List.of("/track", "/robots.txt", "/api/v1/health", "/api/v1/auth");

    @TempDir Path directory;

    @Test
    void every_row_but_the_public_ones_refuses_whoever_is_not_admitted() throws Exception {
        try (var collector = RunningCollector.start(directory, Clock.systemUTC(), "false")) {
            var client = new Hits(collector.url());
            for (var route : collector.routes()) {
                boolean isPublic = PUBLIC.stream().anyMatch(route.path()::startsWith);
                var path = route.path().replaceAll("\\{\\w+}", "x");

                var answer = client.send(route.method().toString(), path);

                assertThat(answer.statusCode() == 401)
                        .as(route.method() + " " + route.path() + ": " + answer.statusCode())
                        .isEqualTo(!isPublic);
            }
        }
    }
}
