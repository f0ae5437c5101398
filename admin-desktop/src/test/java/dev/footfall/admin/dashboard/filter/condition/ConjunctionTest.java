package dev.footfall.admin.dashboard.filter.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConjunctionTest {
    private static final int ROUNDS = 2_000;

    private static Filter filter(String text) throws FilterException {
        return Filter.parse(text, FieldSet.DASHBOARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "false",
                "country == \"DE\"",
                "country == \"DE\" && path startswith \"/docs\"",
                "country == \"DE\" || browser",
                "country == \"DE\" && (browser || os) && !(path like \"/a*\") && true",
                "true && true",
                "meta[\"a b\"] in [\"x, y\", \"\"]"
            })
    void what_is_taken_apart_is_put_together_the_same(String text) throws FilterException {
        assertThat(Conjunction.of(filter(text)).filter()).isEqualTo(filter(text));
    }

    @Test
    void chips_printed_and_read_give_the_same_chips() throws FilterException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var parts = IntStream.range(0, random.nextInt(5)).mapToObj(_ -> part(random)).toList();
            var chips = new Conjunction(parts);

            var read = Conjunction.of(filter(chips.filter().toString()));

            assertThat(read).as("seed %d: %s", seed, chips.filter()).isEqualTo(chips);
        }
    }

    private static Expression part(Random random) {
        var fields = FieldSet.DASHBOARD.fields();
        var field = fields.get(1 + random.nextInt(fields.size() - 2));
        var operators = Condition.operators(field);
        var operator = operators.get(random.nextInt(operators.size()));
        var texts = List.of("", "a", "\"", "\\", "a, b", "\n", "😀", " ");
        var one = texts.get(random.nextInt(operator == Operator.MATCHES ? 2 : texts.size()));
        return Condition.of(field.name(), operator, one).expression();
    }

    @ParameterizedTest(name = "{0}: only {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true                                        | /a | path == "/a"
                    path == "/b"                                | /a | path == "/a"
                    path != "/b" && path in ["/a", "/c"]        | /a | path == "/a"
                    path startswith "/" && country == "DE"      | /a | path startswith "/" && country == "DE" && path == "/a"
                    (path == "/a" ∨ os)                         | /a | (path == "/a" ∨ os) && path == "/a"
                    """)
    void only_one_value_replaces_what_was_said_about_values(
            String before, String value, String after) throws FilterException {
        assertThat(Conjunction.of(filter(plain(before))).only("path", value).filter())
                .isEqualTo(filter(plain(after)));
    }

    /** A bar stands between the columns of the table. */
    private static String plain(String text) {
        return text.replace("∨", "||");
    }

    @Test
    void a_value_is_left_out_beside_what_was_said_before() throws FilterException {
        var before = Conjunction.of(filter("country in [\"DE\", \"AT\"] && os"));

        assertThat(before.excluding("country", "DE").filter())
                .isEqualTo(filter("country in [\"DE\", \"AT\"] && os && country != \"DE\""));
    }

    @Test
    void leaving_out_the_only_value_takes_its_condition_away() throws FilterException {
        var before = Conjunction.of(filter("country == \"de\" && os"));

        assertThat(before.excluding("country", "DE").filter())
                .isEqualTo(filter("os && country != \"DE\""));
    }

    @Test
    void a_condition_is_never_there_twice() throws FilterException {
        var once = Conjunction.of(filter("country == \"DE\""));

        assertThat(once.only("country", "DE")).isEqualTo(once);
    }

    @Test
    void a_part_is_replaced_or_removed_in_its_place() throws FilterException {
        var three = Conjunction.of(filter("os && browser && device"));

        assertThat(three.without(1).filter()).isEqualTo(filter("os && device"));
        assertThat(three.without(1).without(1).without(0).filter()).isEqualTo(Filter.EVERYTHING);
        assertThat(three.with(1, Condition.of("path", Operator.EQUAL, "/").expression()).filter())
                .isEqualTo(filter("os && path == \"/\" && device"));
    }
}
