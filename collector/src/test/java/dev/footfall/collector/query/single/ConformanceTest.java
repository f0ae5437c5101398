package dev.footfall.collector.query.single;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.query.Reference;
import dev.footfall.collector.query.Reference.Query;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.exceptions.ListingQuestion;
import dev.footfall.collector.query.exceptions.Sort;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
    private static final String DETAIL = "/api/v1/exceptions/";
    private static final String TRACE = "/api/v1/traces/";

    private final JsonMapper mapper = Json.mapper();
    private final Reference reference;

    ConformanceTest(@TempDir Path directory) throws IOException, InterruptedException {
        reference = Reference.in(directory);
    }

    @AfterAll
    void close() throws SQLException {
        reference.close();
    }

    static List<Query> queries() throws IOException {
        return Reference.queries("single-things.jsonl");
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
        var warehouse = reference.warehouse();
        var catalog = reference.catalog();
        if (query.path().startsWith(TRACE)) {
            return new Sessions(warehouse, Reference.CLOCK)
                    .trace(query.path().substring(TRACE.length()), query.wish());
        }
        if (query.path().startsWith(DETAIL)) {
            var group = query.path().substring(DETAIL.length());
            return new GroupDetails(warehouse, catalog, Reference.CLOCK)
                    .detail(new Triage.Key(group, query.required("source")), query.wish());
        }
        if (query.path().endsWith("/events")) {
            var filter = filter(query, FieldSet.DASHBOARD);
            return new NamedEvents(warehouse, catalog, Reference.CLOCK)
                    .detail(query.required("name"), query.wish(), filter);
        }
        var filter = filter(query, FieldSet.EXCEPTIONS);
        return Optional.of(
                new ExceptionGroups(warehouse, catalog, Reference.CLOCK)
                        .first(
                                new ListingQuestion(
                                        query.wish(), filter, "", null, Sort.LAST_SEEN)));
    }

    private static Filter filter(Query query, FieldSet fields) throws FilterException {
        return query.text("q") == null
                ? Filter.EVERYTHING
                : Filter.parse(query.required("q"), fields);
    }
}
