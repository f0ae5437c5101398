package dev.footfall.collector.ingest.fingerprint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    DROP_QUERY     | app.js?v=2:10:5                                     | app.js
                    DROP_QUERY     | app.js:10:5                                         | app.js:10:5
                    STRIP_URLS     | error for url (https://host/a/b?c=1) now            | error for url () now
                    STRIP_URLS     | see http://a.example/x, then ftp://b.example/y; end | see , then ; end
                    STRIP_URLS     | quoted "http://a.example/" and 'b'                  | quoted "" and 'b'
                    STRIP_URLS     | 1://x and ://y                                      | 1://x and ://y
                    STRIP_URLS     | a://b://c d                                         | ` d`
                    SHORTEN_PATHS  | at query (/home/alice/app/src/db.rs:88:9)           | at query (db.rs:88:9)
                    SHORTEN_PATHS  | at open (C:\\Users\\bob\\proj\\io.rs:12)            | at open (C:io.rs:12)
                    SHORTEN_PATHS  | thrown at src/main.rs:24                            | thrown at main.rs:24
                    SHORTEN_PATHS  | read/write                                          | read/write
                    SHORTEN_PATHS  | and/or                                              | and/or
                    SHORTEN_PATHS  | /health                                             | /health
                    SHORTEN_PATHS  | a::b::c                                             | a::b::c
                    SHORTEN_PATHS  | // and ///                                          | // and ///
                    SHORTEN_PATHS  | in /usr/local/                                      | in local
                    LOWER_CASE     | SendRequest                                         | sendrequest
                    LOWER_CASE     | Größe ẞ                                             | größe ß
                    MASK_UUIDS     | entity 550e8400-e29b-41d4-a716-446655440000 missing | entity <uuid> missing
                    MASK_UUIDS     | content-type                                        | content-type
                    MASK_UUIDS     | x-550e8400-e29b-41d4-a716-446655440000              | x-550e8400-e29b-41d4-a716-446655440000
                    MASK_ADDRESSES | at frame (0xdeadbeef)                               | at frame (<addr>)
                    MASK_ADDRESSES | 0x and 0xg                                          | 0x and 0xg
                    MASK_HASHES    | trace 4bf92f3577b34da6a3ce929d0e0e4736 lost         | trace <hash> lost
                    MASK_HASHES    | deadbeef                                            | deadbeef
                    MASK_HASHES    | cafe                                                | cafe
                    MASK_HASHES    | deadbeefdeadbeef                                    | deadbeefdeadbeef
                    STRIP_DIGITS   | app.js:42:10                                        | app.js::
                    STRIP_DIGITS   | v1.2.3                                              | v..
                    COLLAPSE_WHITESPACE | `  a   b \t c `                                | a b c
                    """)
    void a_rule_changes_what_it_is_for(Rule rule, String text, String expected) {
        assertThat(rule.apply(text)).isEqualTo(expected);
    }

    @Test
    void a_line_break_is_white_space() {
        assertThat(Rule.COLLAPSE_WHITESPACE.apply("  a   b \n c ")).isEqualTo("a b c");
    }

    @Test
    void a_line_of_a_stack_loses_place_and_build_but_keeps_its_words() {
        assertThat(Pipeline.LINE.apply("at a (x.js:1:2)")).isEqualTo("at a (x.js::)");
        assertThat(
                        Pipeline.LINE.apply(
                                "at render (https://cdn.example.com/static/app.abc123.js:10:5)"))
                .isEqualTo("at render ()");
    }

    @Test
    void a_message_keeps_its_paths_and_questions() {
        assertThat(Pipeline.MESSAGE.apply("No /a/b.txt? Try 2")).isEqualTo("no /a/b.txt? try");
    }
}
