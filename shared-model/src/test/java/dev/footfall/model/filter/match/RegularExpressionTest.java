package dev.footfall.model.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^/docs/.*$",
                "(?i)chrome|firefox",
                "[]a]{2}",
                "[^]a]",
                "[[:alpha:]-]+",
                "\\Qa{9999}(\\E",
                "\\Q{9999}",
                "\\{9999\\}",
                "[{]9999}",
                "a{,5}",
                "a{2",
                "((a{10}){10}){10}",
                "(?:a{500}){2}",
                "(?P<year>\\d{4})",
                "\\pL{1,50}",
                "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}",
            })
    void this_may_be_used(String expression) {
        assertThat(RegularExpression.problem(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "a{1001}",
                "((a{10}){10}){11}",
                "(?:(?:a{10}b){10}|c{5}){11}",
                "(a{1000}){2}",
                "(?:[(]a{100}){11}",
                "\\pL{400}",
                "[\\pL]{400}",
                "\\é",
                "a\\Bb",
                "[\\é]",
                "(?<n>a)",
                "(?=a)",
                "(a)\\1",
                "a{1000}b{1000}c{1000}",
            })
    void this_may_not(String expression) {
        assertThat(RegularExpression.problem(expression)).isPresent();
    }

    @Test
    void a_class_of_many_letters_may_not_repeat_too_often() {
        var letters = new StringBuilder();
        for (int c = 0x1000; c < 0x1120; c += 2) {
            letters.appendCodePoint(c);
        }

        assertThat(RegularExpression.problem("[" + letters + "]{10}")).isEmpty();
        assertThat(RegularExpression.problem("[" + letters + "]{800}")).isPresent();
    }

    @Test
    void part_of_a_text_is_searched_within_its_lines() {
        var expression = RegularExpression.of("b.d");

        assertThat(expression.fitsPartOf("abcde")).isTrue();
        assertThat(expression.fits("abcde")).isFalse();
        assertThat(expression.fitsPartOf("ab\nde")).isFalse();
    }
}
