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
        var text = marked.replace("^", "");

        assertThat(complete(text))
                .isEqualTo(new Completion(marked.indexOf('^'), text.length(), List.of(offer)));
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

    /** What is marked is what an offer takes the place of; the caret is behind the bar. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    ^pa|^ == "x"                        ¦ path
                    ^pa|th^ == "x"                      ¦ path
                    ^pa|t^                              ¦ path
                    !^referrer|^ && os                  ¦ referrer_group
                    path == ^"/do|x"^                   ¦ "/docs"
                    path == ^"/do|x"^ && os == "y"      ¦ "/docs"
                    path == ^"/do|^ && os == "y"        ¦ "/docs"
                    path == ^"/do|^                     ¦ "/docs"
                    path in [^"/do|x"^, "y"]            ¦ "/docs"
                    os == "😀" && ^pa|th^ == "x"        ¦ path
                    """)
    void a_word_is_replaced_whole_where_it_is_plain_how_far_it_goes(String marked, String offer) {
        var plain = marked.replace("^", "");
        int from = marked.indexOf('^');
        int to = marked.replace("|", "").lastIndexOf('^') - 1;

        assertThat(
                        Completion.at(
                                plain.replace("|", ""),
                                plain.indexOf('|'),
                                FieldSet.DASHBOARD,
                                KNOWN))
                .isEqualTo(new Completion(from, to, List.of(offer)));
    }

    @Test
    void the_words_behind_the_caret_do_not_matter() {
        assertThat(Completion.at("pa == \"x\"", 2, FieldSet.DASHBOARD, KNOWN).offers())
                .containsExactly("path");
    }
}
