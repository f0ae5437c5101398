package dev.footfall.admin.token.change;

import static dev.footfall.admin.token.TokenFixture.NIGHTLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.model.access.PersonalToken;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenWordsTest {
    private final TokenWords words =
            new TokenWords(
                    Clock.fixed(Samples.NOW, ZoneOffset.UTC), Samples.FORMATS, Samples.WORDS);

    @Test
    void a_token_says_what_it_is_for_and_how_long() {
        assertThat(words.scopes(NIGHTLY)).isEqualTo("Read, Export");
        assertThat(words.owner(NIGHTLY)).isEqualTo("Alice Admin");
        assertThat(words.created(NIGHTLY)).isEqualTo("Nov 21 2026");
        assertThat(words.expires(NIGHTLY)).isEqualTo("Feb 19 2027");
        assertThat(words.used(NIGHTLY)).isEqualTo("5h ago");
    }

    @Test
    void what_is_not_known_is_said_too() {
        var bare =
                new PersonalToken(
                        "02", "x", null, List.of("erase", "write"), Samples.NOW, null, null);

        assertThat(words.scopes(bare)).isEqualTo("Write, erase");
        assertThat(words.owner(bare)).isEqualTo("Unknown");
        assertThat(words.expires(bare)).isEqualTo("Never");
        assertThat(words.used(bare)).isEqualTo("Never");
    }

    @Test
    void a_token_that_is_over_says_since_when() {
        var over =
                new PersonalToken(
                        "03", "x", "Bob", List.of("read"), Samples.NOW, Samples.NOW, null);

        assertThat(words.expires(over)).isEqualTo("Expired Nov 24 2026");
    }
}
