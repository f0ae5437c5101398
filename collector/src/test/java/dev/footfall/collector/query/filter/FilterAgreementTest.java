package dev.footfall.collector.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.evaluate.Evaluator;
import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.filter.tree.FilterException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine and the evaluator say the same of every event. */
class FilterAgreementTest {
    private static final int EVENTS = 200;
    private static final int FILTERS = 1_500;
    private static final Projects PROJECTS =
            name -> name.startsWith("a") ? Set.of("https://a.com", "pixel://1") : Set.of();

    @ParameterizedTest
    @EnumSource
    void sql_keeps_what_the_evaluator_keeps(Listing listing) throws SQLException, FilterException {
        long seed = new Random().nextLong();
        var chance = new Chance(seed);
        var events = Stream.generate(chance::event).limit(EVENTS).toList();
        var fields = events.stream().map(EventFields::new).toList();
        try (var table = EventTable.of(events)) {
            for (int round = 0; round < FILTERS; round++) {
                var text =
                        new Filter(chance.filter(listing.fields().fields(), round % 4)).toString();
                var filter = Filter.parse(text, listing.fields());
                var disputed = new HashSet<>(kept(filter, listing, fields));
                for (var number : table.kept(FilterSql.of(filter, listing, PROJECTS))) {
                    if (!disputed.remove(number)) {
                        disputed.add(number);
                    }
                }
                assertThat(disputed.stream().limit(1).map(events::get))
                        .as("seed %d, %s: %s", seed, listing, text)
                        .isEmpty();
            }
        }
    }

    private static List<Integer> kept(Filter filter, Listing listing, List<EventFields> events) {
        var plain = new PlainWords(listing, PROJECTS).of(filter.expression());
        var evaluator = new Evaluator(plain, InstantSource.system());
        return IntStream.range(0, events.size())
                .filter(number -> evaluator.test(events.get(number)))
                .boxed()
                .toList();
    }

    @Test
    void every_character_loses_its_case_alike() throws SQLException {
        var folded = new Column("c", Column.Absence.NEVER).folded("σ");
        var query =
                """
                select i, %s from (select i, chr(i::int) as c from range(1, 1114112) t(i)
                where i not between 55296 and 57343)\
                """
                        .formatted(folded);
        try (var table = EventTable.of(List.of());
                var statement = table.connection().createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var character = Character.toString(rows.getInt(1));
                assertThat(rows.getString(2))
                        .as("U+%04X", rows.getInt(1))
                        .isEqualTo(Folding.fold(character));
            }
        }
    }
}
