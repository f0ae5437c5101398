package dev.footfall.admin.dashboard.filter.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static Optional<Condition> read(String text) throws FilterException {
        return Condition.of(Filter.parse(text, FieldSet.DASHBOARD).expression());
    }

    @Test
    void a_comparison_with_texts_has_the_everyday_shape() throws FilterException {
        assertThat(read("country in [\"DE\", \"AT\"]"))
                .contains(new Condition(new Property("country"), Operator.IN, List.of("DE", "AT")));
        assertThat(read("meta.plan startswith \"p\""))
                .contains(
                        new Condition(
                                new Property("meta", List.of("plan")),
                                Operator.STARTS_WITH,
                                List.of("p")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "country == null",
                "\"DE\" == country",
                "path like_cs \"/A*\"",
                "!(country == \"DE\")",
                "country == \"DE\" && os",
                "false"
            })
    void every_other_shape_is_left_to_the_text(String text) throws FilterException {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path == \"a\nb\"",
                "country in [\"a, b\"]",
                "country in [\" a\"]",
                "country in [\"\"]"
            })
    void a_value_that_one_line_would_change_does_not_fit_the_form(String text)
            throws FilterException {
        assertThat(read(text)).isPresent().get().returns(false, Condition::fitsTheForm);
    }

    @Test
    void the_operators_on_offer_keep_to_every_day() {
        var path = FieldSet.DASHBOARD.find("path").orElseThrow();

        assertThat(Condition.operators(path))
                .contains(Operator.EQUAL, Operator.IN, Operator.MATCHES)
                .doesNotContain(Operator.LESS, Operator.CONTAINS_EXACT);
    }

    @Test
    void only_a_list_has_several_values() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Condition(new Property("os"), Operator.EQUAL, List.of("a", "b")));
    }
}
