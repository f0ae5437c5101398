package dev.footfall.collector.query.filter;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.custom;
import static dev.footfall.collector.Events.event;
import static dev.footfall.collector.Events.load;
import static dev.footfall.collector.Events.withDetail;
import static dev.footfall.collector.Events.withFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldType;
import dev.footfall.model.filter.match.RegularExpression;
import dev.footfall.model.filter.tree.FilterException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilterSqlTest {
    private static final Projects PROJECTS =
            name ->
                    Map.of("shop", Set.of("https://a.com", "pixel://p1"), "blog", Set.of("app://b"))
                            .getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());

    private static final Map<String, Event> EVENTS =
            Map.of(
                    "docs",
                            Events.from(
                                    "https://a.com",
                                    load(NOON, "/docs/a", true, true, "Google.com")),
                    "plain", Events.from("https://b.org", load(NOON, "/")),
                    "signup", Events.from("app://b", withMetadata("signup", "{\"plan\":\"Pro\"}")),
                    "unnamed",
                            Events.from("https://a.com", event(NOON, EventKind.CUSTOM, Page.NONE)),
                    "mail", Events.from("pixel://p1", event(NOON, EventKind.PIXEL, Page.NONE)));

    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    true                            :: docs mail plain signup unnamed
                    false                           :: ``
                    path == "/DOCS/A"               :: docs
                    path != "/docs/a"               :: mail plain signup unnamed
                    !(path == "/docs/a")            :: mail plain signup unnamed
                    path == null                    :: mail unnamed
                    path != null                    :: docs plain signup
                    path                            :: docs plain signup
                    !path                           :: mail unnamed
                    path like "/docs/*"             :: docs
                    !(path like "/docs/*")          :: mail plain signup unnamed
                    path in ["/", ""]               :: plain signup
                    path in []                      :: ``
                    referrer == ""                  :: plain
                    referrer != ""                  :: docs
                    referrer contains_cs "google"   :: ``
                    referrer contains "GOOGLE"      :: docs
                    event == ""                     :: mail unnamed
                    event != ""                     :: signup
                    event != "signup"               :: docs mail plain unnamed
                    meta.plan == "pro"              :: signup
                    meta.plan in_cs ["pro"]         :: ``
                    meta.plan == ""                 :: docs mail plain unnamed
                    meta.plan == null               :: docs mail plain unnamed
                    !(meta.plan like "p*")          :: docs mail plain unnamed
                    source == "a.com"               :: docs unnamed
                    source != "a.com"               :: mail plain signup
                    source == "https://A.com"       :: docs unnamed
                    source in ["a.com", "b", "p1"]  :: docs mail signup unnamed
                    source in_cs ["A.COM"]          :: docs unnamed
                    source startswith "a.com"       :: ``
                    source endswith ".ORG"          :: plain
                    source == ""                    :: ``
                    source != ""                    :: docs mail plain signup unnamed
                    source == null                  :: ``
                    project == "SHOP"               :: docs mail unnamed
                    project != "shop"               :: plain signup
                    project in ["shop", "blog"]     :: docs mail signup unnamed
                    project == "none"               :: ``
                    project != "none"               :: docs mail plain signup unnamed
                    project == ""                   :: ``
                    project != ""                   :: docs mail plain signup unnamed
                    project in []                   :: ``
                    "/" == path && event            :: signup
                    """)
    void the_dashboard_keeps(String text, String kept) throws Exception {
        assertThat(kept(text, Listing.DASHBOARD, EVENTS)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    handled                         :: caught
                    !handled                        :: thrown view
                    handled == true                 :: caught
                    handled != true                 :: thrown view
                    handled == false                :: thrown view
                    handled != false                :: caught
                    handled == null                 :: view
                    type == ""                      :: view
                    type == "typeerror"             :: thrown
                    message startswith "NOT a"      :: thrown
                    message like "not*"             :: ``
                    message matches "(?s)^not.*b$"  :: thrown
                    app == "shop.example"           :: caught thrown view
                    app contains "shop"             :: caught thrown view
                    """)
    void exceptions_keep(String text, String kept) throws Exception {
        var view = load(NOON, "/");
        var events =
                Map.of(
                        "view", view,
                        "thrown", withFailure(view, failure("TypeError", "not a\nb", false)),
                        "caught", withFailure(view, failure("Error", "x", true)));

        assertThat(kept(text, Listing.EXCEPTIONS, events)).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource
    void no_text_of_a_filter_is_sql(Listing listing) throws Exception {
        try (var table = EventTable.of(List.of(load(NOON, "/"), custom(NOON, "x")))) {
            for (var template : templates(listing)) {
                var shape = shape(condition(template.replace("?", "'x'"), listing));
                for (var text : Chance.TEXTS) {
                    var filled = template.replace("?", quoted(text));
                    if (!text.isEmpty() && usable(filled, text)) {
                        var condition = condition(filled, listing);
                        assertThat(shape(condition)).as(filled).isEqualTo(shape);
                        if (asked(template)) {
                            assertThatCode(() -> table.kept(condition)).doesNotThrowAnyException();
                        }
                    }
                }
            }
            assertThat(table.kept(condition("true", listing))).hasSize(2);
        }
    }

    /** Every operator beside every field, with a question mark in each place for a text. */
    private static List<String> templates(Listing listing) {
        return listing.fields().fields().stream()
                .filter(field -> field.type() != FieldType.FLAG)
                .flatMap(field ->
                        field.operators().stream()
                                .map(operator ->
                                        field.name()
                                                + (field.keyed() ? "[?] " : " ")
                                                + operator.symbol()
                                                + (operator.symbol().startsWith("in")
                                                        ? " [?, 'x']"
                                                        : " ?")))
                .toList();
    }

    /** One field of each kind is put to the engine; the others differ in the column's name. */
    private static boolean asked(String template) {
        return template.matches("(browser|source|project|meta)\\b.*");
    }

    private static boolean usable(String filter, String text) {
        return !filter.contains("matches") || RegularExpression.problem(text).isEmpty();
    }

    /** The SQL whatever the number of its parameters, and whether one has a sigma. */
    private static String shape(Condition condition) {
        return condition
                .sql()
                .replaceAll(":filter_[a-z]+(, :filter_[a-z]+)*", ":texts")
                .replaceAll("replace\\((lower.*), 'ς', 'σ'\\)", "$1");
    }

    @Test
    void parameters_are_named_with_letters_and_equal_texts_share_one() throws Exception {
        var many =
                IntStream.range(0, 800)
                        .mapToObj(i -> "'" + i + "'")
                        .collect(Collectors.joining(",", "os in [", "] || browser == '5'"));
        var condition = condition(many, Listing.DASHBOARD);

        assertThat(condition.parameters()).hasSize(800).containsEntry("filter_f", "5");
        assertThat(condition.parameters().keySet()).allMatch(name -> name.matches("[a-z_]+"));
        assertThat(condition.sql()).endsWith(" = :filter_f))").doesNotContain("?");
    }

    @Test
    void the_largest_filters_do_not_overwhelm_the_engine() throws Exception {
        try (var table = EventTable.of(List.of(load(NOON, "/")))) {
            for (var text :
                    List.of(
                            "os == 'x' || ".repeat(900) + "path",
                            "!".repeat(63) + "os",
                            "(os || browser && ".repeat(63) + "path" + ")".repeat(63),
                            "path like '" + "*a?".repeat(300) + "'")) {
                assertThatCode(() -> table.kept(condition(text, Listing.DASHBOARD)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void broken_metadata_is_no_metadata() throws Exception {
        var events =
                Map.of(
                        "broken", withMetadata("a", "{\"plan\":"),
                        "list", withMetadata("a", "[\"plan\"]"),
                        "whole", withMetadata("a", "{\"plan\":\"pro\",\"n\":5,\"x\":null}"));

        assertThat(kept("meta.plan", Listing.DASHBOARD, events)).isEqualTo("whole");
        assertThat(kept("meta.n == '5' && meta.x == null", Listing.DASHBOARD, events))
                .isEqualTo("whole");
        assertThat(kept("!meta.plan", Listing.DASHBOARD, events)).isEqualTo("broken list");
    }

    private static String kept(String text, Listing listing, Map<String, Event> events)
            throws SQLException, FilterException {
        var names = events.keySet().stream().sorted().toList();
        try (var table = EventTable.of(names.stream().map(events::get).toList())) {
            return table.kept(condition(text, listing)).stream()
                    .map(names::get)
                    .collect(Collectors.joining(" "));
        }
    }

    private static Condition condition(String text, Listing listing) throws FilterException {
        return FilterSql.of(Filter.parse(text, listing.fields()), listing, PROJECTS);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Event withMetadata(String name, String json) {
        return withDetail(custom(NOON, name), new Detail(null, name, json));
    }

    private static Event.Failure failure(String type, String message, boolean handled) {
        return new Event.Failure(type, message, null, "group", handled, Event.Basis.whole(1), 0);
    }
}
