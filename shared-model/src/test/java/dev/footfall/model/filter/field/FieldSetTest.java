package dev.footfall.model.filter.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldSetTest {
    @Test
    void an_editor_is_offered_the_fields_that_begin_so() {
        assertThat(FieldSet.DASHBOARD.starting("RE"))
                .extracting(Field::opening)
                .containsExactly("referrer", "referrer_group");
        assertThat(FieldSet.DASHBOARD.starting("me"))
                .extracting(Field::opening)
                .containsExactly("meta.");
        assertThat(FieldSet.DASHBOARD.starting("")).isEqualTo(FieldSet.DASHBOARD.fields());
    }

    @Test
    void a_field_tells_what_may_be_asked_of_it() {
        var handled = FieldSet.EXCEPTIONS.find("Handled").orElseThrow();
        var browser = FieldSet.EXCEPTIONS.find("browser").orElseThrow();
        var claims = FieldSet.REQUEST.find("claims").orElseThrow();

        assertThat(handled.type()).isEqualTo(FieldType.FLAG);
        assertThat(handled.operators()).containsExactly(Operator.EQUAL, Operator.NOT_EQUAL);
        assertThat(browser.operators()).contains(Operator.LIKE).doesNotContain(Operator.LESS);
        assertThat(claims.operators()).containsExactly(Operator.values());
    }

    @Test
    void a_letter_that_looks_like_another_is_another_field() {
        var fields = new FieldSet(Scope.CONDITIONS, List.of(Field.text("key")));

        assertThat(fields.find("KEY")).isPresent();
        assertThat(fields.find("\u212aey")).isEmpty();
    }
}
