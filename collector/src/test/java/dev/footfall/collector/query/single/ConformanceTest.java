package dev.footfall.collector.query.single;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.transfer.stored.ImportEvents;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.exceptions.ListingQuestion;
import dev.footfall.collector.query.exceptions.Sort;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reference answered about single things of its own archive; {@link Sameness} tells where
 * it differs.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);
    private static final String DETAIL = "/api/v1/exceptions/";
    private static final String TRACE = "/api/v1/traces/";

    private final JsonMapper mapper = Json.mapper();
    private final DataDirectory data;
    private final Mirror mirror;

    record Query(String id, String path, JsonNode params, int status, JsonNode answer) {
        @Override
        public String toString() {
            return id + " " + path + params;
        }

        String text(String name) {
            return params.path(name).asText();
        }

        Span.Wish wish() {
            return new Span.Wish(ms("from"), ms("to"));
        }

        private @Nullable Long ms(String name) {
            return params.has(name) ? params.get(name).asLong() : null;
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

    ConformanceTest(@TempDir Path directory) throws IOException, InterruptedException {
        data = DataDirectory.open(directory, 1_000, CLOCK);
        new ImportEvents(data, false).run(archive(), new Nobody());
        var parts = data.parts();
        mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {});
        mirror.awaitWarm();
    }

    private static Path archive() {
        var listing =
                Objects.requireNonNull(
                        ConformanceTest.class.getResource("/conformance/archive/projects.json"));
        return Path.of(listing.getPath()).resolveSibling("");
    }

    @AfterAll
    void close() throws SQLException {
        mirror.close();
        data.close();
    }

    List<Query> queries() throws IOException {
        var queries = new ArrayList<Query>();
        try (var in =
                Objects.requireNonNull(
                        ConformanceTest.class.getResourceAsStream(
                                "/conformance/single-things.jsonl"))) {
            for (var line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                queries.add(mapper.readValue(line, Query.class));
            }
        }
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void the_answer_is_that_of_the_reference(Query query) throws SQLException {
        Optional<?> answer;
        try {
            answer = answer(query);
        } catch (FilterException e) {
            assertThat(query.status()).isEqualTo(400);
            return;
        }
        assertThat(answer.isPresent() ? 200 : 404).isEqualTo(query.status());
        if (answer.isPresent()) {
            var sameness = new Sameness(mapper, query.path());
            assertThat(sameness.of(mapper.valueToTree(answer.get())))
                    .isEqualTo(sameness.of(query.answer()));
        }
    }

    private Optional<?> answer(Query query) throws SQLException, FilterException {
        var parts = data.parts();
        Warehouse warehouse = new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
        if (query.path().startsWith(TRACE)) {
            return new Sessions(warehouse, CLOCK)
                    .trace(query.path().substring(TRACE.length()), query.wish());
        }
        if (query.path().startsWith(DETAIL)) {
            var group = query.path().substring(DETAIL.length());
            return new GroupDetails(warehouse, parts.catalog()::contents, CLOCK)
                    .detail(new Triage.Key(group, query.text("source")), query.wish());
        }
        if (query.path().endsWith("/events")) {
            var filter = filter(query, FieldSet.DASHBOARD);
            return new NamedEvents(warehouse, parts.catalog()::contents, CLOCK)
                    .detail(query.text("name"), query.wish(), filter);
        }
        var filter = filter(query, FieldSet.EXCEPTIONS);
        return Optional.of(
                new ExceptionGroups(warehouse, parts.catalog()::contents, CLOCK)
                        .first(
                                new ListingQuestion(
                                        query.wish(), filter, "", null, Sort.LAST_SEEN)));
    }

    private static Filter filter(Query query, FieldSet fields) throws FilterException {
        return query.params().has("q") ? Filter.parse(query.text("q"), fields) : Filter.EVERYTHING;
    }
}
