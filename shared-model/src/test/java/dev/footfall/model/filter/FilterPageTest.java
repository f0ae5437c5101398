package dev.footfall.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for users says what is so. */
class FilterPageTest {
    private static final Path PAGE = Path.of("../docs/filters.md");

    @Test
    void every_example_is_a_filter_where_the_page_says_so() throws IOException {
        assertRead("dashboard", FieldSet.DASHBOARD);
        assertRead("exceptions", FieldSet.EXCEPTIONS);
        assertRead("acl", FieldSet.REQUEST);
    }

    private static void assertRead(String kind, FieldSet fields) throws IOException {
        assertThat(examples(kind))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThatCode(() -> Filter.parse(text, fields))
                                .as(text)
                                .doesNotThrowAnyException());
    }

    @Test
    void every_example_of_a_refusal_is_refused() throws IOException {
        assertThat(examples("refused"))
                .isNotEmpty()
                .allSatisfy(text -> {
                    assertRefused(text, FieldSet.DASHBOARD);
                    assertRefused(text, FieldSet.EXCEPTIONS);
                });
    }

    private static void assertRefused(String text, FieldSet fields) {
        assertThatExceptionOfType(FilterException.class)
                .as(text)
                .isThrownBy(() -> Filter.parse(text, fields));
    }

    @Test
    void every_field_is_in_a_table() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Stream.of(FieldSet.DASHBOARD, FieldSet.EXCEPTIONS, FieldSet.REQUEST))
                .flatMap(FieldSet::fields)
                .map(Field::opening)
                .allSatisfy(name ->
                        assertThat(page)
                                .containsPattern("\\| .*`" + Pattern.quote(name) + ".*\\|"));
    }

    private static List<String> examples(String kind) throws IOException {
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }
}
