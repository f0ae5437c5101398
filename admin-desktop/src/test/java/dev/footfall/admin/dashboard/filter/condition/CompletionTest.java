package dev.footfall.admin.dashboard.filter.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private static final Breakdowns COUNTED =
            new Breakdowns(
                    List.of(new BreakdownRow("/docs", 2, 2, 0), new BreakdownRow("/a\"b", 1, 1, 0)),
                    List.of(new BreakdownRow("", 1, 1, 0)),
                    List.of());
    private static final KnownValues KNOWN = KnownValues.NONE.with(COUNTED, false);

    private static Completion complete(String text) {
        return Completion.at(text, text.length(), FieldSet.DASHBOARD, KNOWN);
    }

    /** A caret stands for the beginning of the word that an offer replaces. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    ^cou                          ¦ country
                    !^cou                         ¦ country
                    os && ^pa                     ¦ path
                    (os || ^referrer_             ¦ referrer_group
                    ^me                           ¦ meta.
                    path ^mat                     ¦ matches
                    path ^startswith              ¦ startswith_cs
                    path ^=                       ¦ ==
                    path ^&                       ¦ &&
                    path == "/a" ^|               ¦ ||
                    path == ^"d                   ¦ "/docs"
                    path == ^'DOC                 ¦ "/docs"
                    path contains ^"b             ¦ "/a\\"b"
                    path in [^"do                 ¦ "/docs"
                    path in ["x", ^"do            ¦ "/docs"
                    referrer == ^                 ¦ ""
                    """)
    void the_word_at_the_caret_is_completed(String marked, String offer) {
        var completion = complete(marked.replace("^", ""));

        assertThat(completion).isEqualTo(new Completion(marked.indexOf('^'), List.of(offer)));
    }

    @Test
    void between_words_it_offers_what_the_language_allows() {
        assertThat(complete("").offers()).startsWith("project", "source", "path").contains("meta.");
        assertThat(complete("project ").offers()).containsExactly("==", "!=", "in", "&&", "||");
        assertThat(complete("path == ").offers()).containsExactly("\"/docs\"", "\"/a\\\"b\"");
        assertThat(complete("path in ").offers()).containsExactly("[\"/docs\"]", "[\"/a\\\"b\"]");
        assertThat(complete("path in [\"/docs\"] ").offers()).containsExactly("&&", "||");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "path == \"/docs\"",
                "nothing ==  ",
                "\"a\" \"b",
                "path == \"/docs\" x",
                "# \" ",
                "path == 5q 7 \"",
                "😀"
            })
    void where_nothing_is_known_nothing_is_offered(String text) {
        assertThat(complete(text).offers()).isEmpty();
    }

    @Test
    void the_words_behind_the_caret_do_not_matter() {
        assertThat(Completion.at("pa == \"x\"", 2, FieldSet.DASHBOARD, KNOWN).offers())
                .containsExactly("path");
    }

    @Test
    void a_filtered_answer_does_not_make_the_other_values_unknown() {
        var narrowed =
                new Breakdowns(List.of(new BreakdownRow("/new", 1, 1, 0)), List.of(), List.of());

        assertThat(KNOWN.with(narrowed, true).of("path")).containsExactly("/new", "/docs", "/a\"b");
        assertThat(KNOWN.with(narrowed, false).of("path")).containsExactly("/new");
        assertThat(KNOWN.of("meta")).isEmpty();
    }
}
