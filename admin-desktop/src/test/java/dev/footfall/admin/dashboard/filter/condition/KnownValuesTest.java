package dev.footfall.admin.dashboard.filter.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
    private static final Breakdowns COUNTED =
            breakdowns(
                    Map.of(
                            "pages", List.of("/docs", "/"),
                            "projects", List.of("02", "01", "unknown"),
                            "sources", List.of("https://a.example"),
                            "event_names", List.of("signup")));
    private static final Registered REGISTERED =
            new Registered(
                    List.of(project("01", "Blog"), project("02", "Shop"), project("03", "Zoo")),
                    List.of(source("app://till", "Till"), source("https://a.example", null)),
                    List.of(pixel("P1", "Newsletter", "opened")));
    private static final KnownValues KNOWN = KnownValues.NONE.with(COUNTED, false).with(REGISTERED);

    private static Breakdowns breakdowns(Map<String, List<String>> keys) {
        return Breakdowns.of(
                name ->
                        keys.getOrDefault(name, List.of()).stream()
                                .map(key -> new BreakdownRow(key, 1, 1, 1))
                                .toList(),
                List.of(),
                Map.of());
    }

    private static Project project(String id, String name) {
        return new Project(id, name, name, Instant.EPOCH, 1);
    }

    private static Source source(String uri, @Nullable String name) {
        return new Source(uri, null, "website", name, Instant.EPOCH, null, null, 1);
    }

    private static Pixel pixel(String id, String name, String event) {
        return new Pixel(id, "01", name, event, Map.of(), Instant.EPOCH, null, 1);
    }

    @Test
    void a_filtered_answer_does_not_make_the_other_values_unknown() {
        var narrowed = breakdowns(Map.of("pages", List.of("/new")));

        assertThat(KNOWN.with(narrowed, true).of("path")).containsExactly("/new", "/docs", "/");
        assertThat(KNOWN.with(narrowed, false).of("path")).containsExactly("/new");
        assertThat(KNOWN.of("meta")).isEmpty();
    }

    @Test
    void projects_go_by_their_names_the_most_frequent_first() {
        assertThat(KNOWN.of("project")).containsExactly("Shop", "Blog", "Zoo");
        assertThat(KnownValues.NONE.with(COUNTED, false).of("project")).isEmpty();
    }

    @Test
    void what_is_registered_comes_behind_what_was_counted() {
        assertThat(KNOWN.of("source"))
                .containsExactly("https://a.example", "app://till", "pixel://P1");
        assertThat(KNOWN.of("event")).containsExactly("signup", "opened");
    }

    @Test
    void sources_are_found_by_what_people_call_them() {
        assertThat(KNOWN.of("source", "NEWS")).containsExactly("pixel://P1");
        assertThat(KNOWN.of("source", "till")).containsExactly("app://till");
        assertThat(KNOWN.name("source", "pixel://P1")).contains("Newsletter");
        assertThat(KNOWN.name("source", "https://a.example")).isEmpty();
        assertThat(KNOWN.name("path", "pixel://P1")).isEmpty();
    }
}
