package dev.footfall.collector.query.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.query.Reference;
import dev.footfall.collector.query.Reference.Query;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
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
    private final JsonMapper mapper = Json.mapper();
    private final Reference reference;
    private final List<Statistics> statistics;

    StatisticsConformanceTest(@TempDir Path directory) throws IOException, InterruptedException {
        reference = Reference.in(directory);
        statistics = List.of(statistics(Rollups.USED), statistics(Rollups.IGNORED));
    }

    private Statistics statistics(Rollups rollups) {
        return new Statistics(reference.warehouse(), reference.catalog(), Reference.CLOCK, rollups);
    }

    @AfterAll
    void close() throws SQLException {
        reference.close();
    }

    static List<Query> queries() throws IOException {
        return Reference.queries("statistics.jsonl.gz");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void the_answer_is_that_of_the_reference(Query query) throws SQLException {
        StatsRequest request;
        try {
            request = request(query);
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

    private static StatsRequest request(Query query) throws FilterException {
        var filter = query.text("q");
        return new StatsRequest(
                query.wish(),
                query.text("interval"),
                ZoneOffset.UTC,
                filter == null
                        ? Filter.EVERYTHING
                        : Filter.parse(filter, Listing.DASHBOARD.fields()),
                List.of(),
                false);
    }
}
