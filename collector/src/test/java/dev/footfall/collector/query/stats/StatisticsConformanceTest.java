package dev.footfall.collector.query.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.transfer.stored.ImportEvents;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reference answered about its own archive; {@link Likeness} tells where it differs on
 * purpose.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsConformanceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

    private final JsonMapper mapper = Json.mapper();
    private final DataDirectory data;
    private final Mirror mirror;
    private final List<Statistics> statistics = new ArrayList<>();

    record Query(String id, String path, JsonNode params, int status, JsonNode answer) {
        @Override
        public String toString() {
            return id + " " + params;
        }

        @Nullable String text(String name) {
            return params.has(name) ? params.get(name).asText() : null;
        }

        private @Nullable Long ms(String name) {
            return params.has(name) ? params.get(name).asLong() : null;
        }

        StatsRequest request() throws FilterException {
            var filter = text("q");
            return new StatsRequest(
                    new Span.Wish(ms("from"), ms("to")),
                    text("interval"),
                    ZoneOffset.UTC,
                    filter == null
                            ? Filter.EVERYTHING
                            : Filter.parse(filter, Listing.DASHBOARD.fields()),
                    List.of(),
                    false);
        }
    }

    /** Does not listen. */
    private record Nobody() implements Console {
        @Override
        public void line(String text) {}

        @Override
        public void progress(long done, long of, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    StatisticsConformanceTest(@TempDir Path directory) throws IOException, InterruptedException {
        data = DataDirectory.open(directory, 1_000, CLOCK);
        new ImportEvents(data, false).run(archive(), new Nobody());
        var parts = data.parts();
        mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {});
        mirror.awaitWarm();
        var warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
        for (var rollups : Rollups.values()) {
            statistics.add(new Statistics(warehouse, parts.catalog()::contents, CLOCK, rollups));
        }
    }

    private static Path archive() {
        var listing =
                Objects.requireNonNull(
                        StatisticsConformanceTest.class.getResource(
                                "/conformance/archive/projects.json"));
        return Path.of(listing.getPath()).resolveSibling("");
    }

    @AfterAll
    void close() throws SQLException {
        mirror.close();
        data.close();
    }

    List<Query> queries() throws IOException {
        var queries = new ArrayList<Query>();
        try (var packed =
                        Objects.requireNonNull(
                                StatisticsConformanceTest.class.getResourceAsStream(
                                        "/conformance/statistics.jsonl.gz"));
                var in = new GZIPInputStream(packed)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var line : text.lines().toList()) {
                queries.add(mapper.readValue(line, Query.class));
            }
        }
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void the_answer_is_that_of_the_reference(Query query) throws SQLException {
        StatsRequest request;
        try {
            request = query.request();
        } catch (FilterException e) {
            assertThat(query.status()).isEqualTo(400);
            return;
        }
        assertThat(query.status()).isEqualTo(200);
        var likeness = Likeness.of(mapper, query.params());
        for (var way : statistics) {
            var answer = mapper.valueToTree(way.dashboard(request));
            assertThat(likeness.of(answer)).isEqualTo(likeness.of(query.answer().deepCopy()));
        }
    }
}
