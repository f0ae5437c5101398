package dev.footfall.admin.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.admin.Samples;
import dev.footfall.admin.Sources;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String KEY = "[a-z]+(?:\\.[a-z]+)+";

    private static Set<String> keys() {
        return Sources.matches(
                "(?m)^(" + KEY + ")=",
                Sources.text(Sources.RESOURCES.resolve("i18n/messages.properties")));
    }

    /** Every key in the code; one without a sentence of its own stands for the parts below it. */
    private static SortedSet<String> asked() {
        var files = Sources.files(Sources.JAVA, ".java");
        var parts = Sources.matches("text\\(\\s*topic \\+ \"(\\.[a-z]+)\"", files);
        var asked = new TreeSet<String>();
        for (var literal : Sources.matches("\"(" + KEY + ")\"", files)) {
            if (literal.matches("failure\\.[a-z]+") && !keys().contains(literal)) {
                parts.forEach(part -> asked.add(literal + part));
            } else {
                asked.add(literal);
            }
        }
        return asked;
    }

    @Test
    void every_sentence_is_used() {
        assertThat(asked()).containsAll(keys());
    }

    @Test
    void every_sentence_that_is_asked_for_exists() {
        var topics = Sources.matches("(?m)^([a-z]+)\\.", String.join("\n", keys()));
        var asked = asked();
        asked.removeIf(literal -> !topics.contains(literal.split("\\.", 2)[0]));

        assertThat(asked).hasSizeGreaterThan(80).isSubsetOf(keys());
    }

    @Test
    void every_sentence_can_be_filled_in() {
        for (var key : keys()) {
            assertThat(Samples.WORDS.text(key, "A", "B", "C", "D"))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("''");
        }
    }

    @Test
    void numbers_inside_sentences_follow_the_locale() {
        var words = Messages.load(Locale.US, Locale.GERMANY);

        assertThat(words.text("breakdown.more", 1_234)).isEqualTo("Show all 1.234");
    }

    @Test
    void a_sentence_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> Samples.WORDS.text("no.such.sentence"))
                .isInstanceOf(MissingResourceException.class);
    }
}
