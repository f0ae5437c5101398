package dev.footfall.collector.ingest.enrich.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    alone in the text,            curl,    curl,           true
                    in the other case,            curl,    CURL/8,         true
                    inside another word,          curl,    libcurl,        false
                    the beginning of another,     curl,    curlew,         false
                    the end of a word,            *bot,    Googlebot/2.1,  true
                    not the end of a word,        *bot,    Robotics,       false
                    the beginning of a word,      bing*,   bingbot,        true
                    anywhere,                     *head*,  Overheadline,   true
                    first,                        ^Notion, Notion/1.0,     true
                    not first,                    ^Notion, a Notion/1.0,   false
                    beside letters of no Latin,   bot,     добbot,         false
                    after a part of itself,       aab,     aaab aab,       true
                    """)
    void a_word_is_found_where_its_spelling_allows(
            String name, String spelling, String text, boolean found) {
        assertThat(lexicon(spelling).find(text) != null).as(name).isEqualTo(found);
    }

    @Test
    void of_several_words_the_first_listed_decides() {
        assertThat(lexicon("second", "first").find("first second")).isEqualTo("second");
    }

    @Test
    void a_word_inside_a_longer_one_that_ends_with_it_does_not_count() {
        assertThat(lexicon("*bot", "cubot").find("CUBOT X30")).isEqualTo("cubot");
    }

    @Test
    void a_word_that_is_the_end_of_a_broken_off_one_is_found() {
        assertThat(lexicon("*abcx", "*bc").find("abcd abc")).isEqualTo("*bc");
    }

    @Test
    void a_word_outside_ascii_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon("größe"))
                .withMessageContaining("größe");
    }

    private static Lexicon<String> lexicon(String... spellings) {
        var entries = new ArrayList<Lexicon.Entry<String>>();
        for (var spelling : spellings) {
            entries.add(new Lexicon.Entry<>(Word.spelt(spelling), entries.size(), spelling));
        }
        return new Lexicon<>(entries);
    }
}
