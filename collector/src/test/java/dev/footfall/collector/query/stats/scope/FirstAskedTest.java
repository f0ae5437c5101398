package dev.footfall.collector.query.stats.scope;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.scope.Scope.Rollups;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAskedTest {
    private static final String FIREFOX = "browser == \"Firefox\"";

    private final FirstAsked firstAsked = new FirstAsked();

    @Test
    void a_filter_is_remembered_from_the_second_time_on() throws FilterException {
        assertThat(isRemembered(FIREFOX, Duration.ZERO)).isFalse();
        assertThat(isRemembered(FIREFOX, Duration.ofMinutes(1))).isTrue();
        assertThat(isRemembered("!(" + FIREFOX + ")", Duration.ZERO)).isFalse();
    }

    @Test
    void other_days_are_another_question() throws FilterException {
        assertThat(isRemembered(FIREFOX, Duration.ZERO)).isFalse();
        assertThat(isRemembered(FIREFOX, Duration.ofDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "source contains \"shop\"", "project == \"Shop\""})
    void what_rollups_answer_is_remembered_at_once(String filter) throws FilterException {
        assertThat(isRemembered(filter, Duration.ZERO)).isTrue();
    }

    @Test
    void nothing_is_remembered_where_rollups_are_ignored() throws FilterException {
        for (int time = 0; time < 3; time++) {
            assertThat(firstAsked.of(scope("true", Duration.ZERO, Rollups.IGNORED)).isRemembered())
                    .isFalse();
        }
    }

    private boolean isRemembered(String filter, Duration later) throws FilterException {
        return firstAsked.of(scope(filter, later, Rollups.USED)).isRemembered();
    }

    private static Scope scope(String filter, Duration later, Rollups rollups)
            throws FilterException {
        var end = NOON.plus(later);
        return Scope.of(
                new Span(end.minus(Duration.ofDays(30)).toEpochMilli(), end.toEpochMilli()),
                Filter.parse(filter, Listing.DASHBOARD.fields()),
                _ -> Set.of("https://shop.example"),
                rollups);
    }
}
