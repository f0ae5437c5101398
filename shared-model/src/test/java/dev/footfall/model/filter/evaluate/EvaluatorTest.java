package dev.footfall.model.filter.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));

    private static final Map<String, Value> CLAIMS =
            Map.of(
                    "email", text("You@Example.com"),
                    "groups", list(text("Admins"), text("staff")),
                    "realm.roles", list(text("viewer")),
                    "level", number("5"),
                    "half", number("0.50"),
                    "verified", new Value.Flag(true),
                    "blank", text(""),
                    "none", list(),
                    "street", text("Οδός\nStraße"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "claims.verified",
                "!claims.blank && !claims.none && !claims.missing && !0 && !null && !0ms",
                "claims.level && claims.groups",
                "'admins' in claims.groups",
                "claims.groups contains 'ADMINS'",
                "!('admins' in_cs claims.groups)",
                "'Admins' in_cs claims.groups",
                "!('admin' in claims.groups)",
                "claims.groups startswith 'staff' && claims.groups endswith 'staff'",
                "claims.groups like 'adm*' && claims.groups matches '^st'",
                "claims.realm.roles == ['VIEWER']",
                "claims.email == 'you@example.com'",
                "claims.email in ['a', 'you@example.com']",
                "!(claims.email in_cs ['you@example.com'])",
                "'example' in claims.email",
                "'user@example.com' contains '@'",
                "claims.email startswith 'you' && !(claims.email startswith_cs 'you')",
                "claims.email endswith '.COM' && claims.email endswith_cs '.com'",
                "claims.email contains '' && claims.blank contains ''",
                "claims.level == 5.0 && claims.level != '5' && claims.level > 4.99",
                "claims.level + 1 - 2 == 4 && claims.half + claims.half == 1",
                "claims.level in [1, 5]",
                "claims.email < 'Z' && 'z' > 'Z'",
                "claims.groups > ['Admins'] && ['a'] < ['b']",
                "1h == 60m && 90s > 1m && claims.level - 1h == null",
                "now() - 5m == ago(5m) && ago(1d) < now()",
                "now() - ago(1d) == 24h",
                "trim('  a ') == 'a' && trim(claims.level) == null",
                "claims.verified == true && false < true",
                "(claims.missing || claims.email) == 'you@example.com'",
                "(claims.blank && claims.email) == ''",
            })
    void it_is_true_that(String text) throws FilterException {
        assertThat(test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.missing == 'x'",
                "claims.missing == ''",
                "claims.missing contains ''",
                "claims.missing in ['']",
                "claims.missing like '*'",
                "claims.missing matches ''",
                "claims.missing < 'x' || claims.missing > 'x'",
                "claims.missing <= null || claims.missing >= null",
                "claims.missing < null || claims.missing > null",
            })
    void an_absent_value_is_just_not_equal(String text) throws FilterException {
        assertThat(test(text)).isFalse();
        assertThat(test("!(" + text + ")")).isTrue();
    }

    @Test
    void absent_values_equal_each_other() throws FilterException {
        assertThat(test("claims.missing == null && claims.missing == claims.other")).isTrue();
        assertThat(test("claims.blank == null || claims.email == null")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.street like 'ΟΔΌΣ?STRAẞE'",
                "claims.street like '*'",
                "claims.street like 'οδός*'",
                "claims.street startswith 'Οδος'",
                "claims.street endswith 'STRASSE'",
                "claims.street matches 'straße'",
                "claims.email matches 'you@'",
                "claims.level > '4' || claims.level < '6'",
                "claims.groups == 'admins'",
                "claims.level like '5'",
            })
    void it_is_not_true_that(String text) throws FilterException {
        assertThat(test(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.street startswith 'ΟΔΌΣ' && claims.street endswith 'STRAẞE'",
                "claims.street matches '(?i)STRAẞE$' && claims.street matches '^Οδός$' || true",
                "claims.street like 'οδόσ\n*' && claims.street like 'ΟΔΌΣ\nstra?e'",
                "'a*b' like r'a\\*b' && !('axb' like r'a\\*b') && r'a\\b' like r'a\\b'",
                "'a.b' like 'a.b' && !('axb' like 'a.b') && '😀' like '?'",
            })
    void letters_and_patterns_count_by_character(String text) throws FilterException {
        assertThat(test(text)).isTrue();
    }

    @Test
    void texts_are_ordered_by_character_beyond_the_first_plane_too() throws FilterException {
        assertThat(test("'😀' > '\uffee' && 'a' < 'b' && 'a' < 'aa'")).isTrue();
    }

    @Test
    void what_has_no_sum_is_absent() throws FilterException {
        var ages = "999999999w".repeat(60);

        assertThat(test("('a' + 'b') == null && (now() - " + ages + ") == null")).isTrue();
    }

    private static boolean test(String text) throws FilterException {
        return Filter.parse(text, FieldSet.REQUEST).evaluator(CLOCK).test(EvaluatorTest::claim);
    }

    private static Value claim(Property property) {
        return CLAIMS.getOrDefault(property.key(), new Value.Absent());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value number(String number) {
        return new Value.Numeric(new BigDecimal(number));
    }

    private static Value list(Value... items) {
        return new Value.Items(List.of(items));
    }
}
