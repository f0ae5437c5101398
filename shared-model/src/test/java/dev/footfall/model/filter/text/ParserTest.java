package dev.footfall.model.filter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    a || b && c                  :: a || (b && c)
                    a && (b && c) && (d || e)    :: a && b && c && (d || e)
                    !a == "b"                    :: !a == "b"
                    !(a == "b")                  :: !(a == "b")
                    a == b in c                  :: a == (b in c)
                    a + b - c > d                :: ((a + b) - c) > d
                    a - (b - c)                  :: a - (b - c)
                    size-5 == size - 5           :: size-5 == (size - 5)
                    x in["a",'b',]               :: x in ["a", "b"]
                    m["a b"].c.d == m["e.f"]     :: m["a b"].c.d == m["e.f"]
                    m["it's \\"x\\""]            :: m["it's \\"x\\""]
                    trim( a )                    :: trim(a)
                    1.50 == 007                  :: 1.5 == 7
                    90m == 1500ms                :: 1h30m == 1s500ms
                    x == 'it\\'s'                :: x == "it's"
                    x == "a\\\\"                 :: x == "a\\\\"
                    x == "\\d"                   :: x == "\\\\d"
                    x == r"a\\"                  :: x == "a\\\\"
                    x == r#"a"b"#                :: x == "a\\"b"
                    r == r''                     :: r == ""
                    """)
    void a_text_means(String text, String printed) throws FilterException {
        assertThat(Printer.print(parse(text))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    a &&                         :: 4  :: The filter ends where a field or a value is missing.
                    a & b                        :: 2  :: '&' is written '&&'.
                    a | b                        :: 2  :: '|' is written '||'.
                    a = "b"                      :: 2  :: '=' is written '=='.
                    a and b                      :: 2  :: An operator is missing before 'and'; write && for 'and'.
                    a Contains "b"               :: 2  :: An operator is missing before 'Contains'; did you mean 'contains'?
                    a "b"                        :: 2  :: An operator is missing before a text.
                    a == == b                    :: 5  :: A field or a value is missing before '=='.
                    a == "b" == c                :: 9  :: Comparisons cannot be chained; join them with && or use brackets.
                    a > 1 > 0                    :: 6  :: Comparisons cannot be chained; join them with && or use brackets.
                    a == "b                      :: 5  :: The text that begins here has no closing quote.
                    a == r#"b"                   :: 5  :: The text that begins here has no closing quote.
                    a == “b”                     :: 5  :: A text stands in straight quotes, " or '.
                    (a                           :: 2  :: A ')' is missing before the end.
                    a)                           :: 1  :: An operator is missing before ')'.
                    a in ["b"                    :: 9  :: A ']' is missing before the end.
                    a in [b]                     :: 6  :: A list holds values such as ["a", "b"]; 'b' cannot stand in it.
                    a in [["b"]]                 :: 6  :: A list holds values such as ["a", "b"]; '[' cannot stand in it.
                    a like b                     :: 7  :: Behind 'like' stands a pattern in quotes.
                    a matches "(?=x)"            :: 10 :: The regular expression cannot be used: invalid or unsupported Perl syntax.
                    a matches "(?<n>x)"          :: 10 :: The regular expression cannot be used: a named group is written (?P<name>…).
                    5x > 1                       :: 0  :: A length of time is written like 1h30m, with the units ms, s, m, h, d, w; a text stands in quotes.
                    m[x]                         :: 2  :: A key in brackets stands in quotes, such as meta["my key"].
                    m["x"                        :: 5  :: A ']' is missing here.
                    m..x                         :: 0  :: A part of the name is empty; an empty key is written meta[""].
                    foo(1)                       :: 0  :: Unknown function 'foo'; there are trim, now, ago.
                    trim()                       :: 0  :: 'trim' takes one value, not 0.
                    #                            :: 0  :: The character '#' cannot stand here.
                    """)
    void a_slip_is_named_where_it_is(String text, int position, String message) {
        assertRefused(text, position, message);
    }

    @Test
    void an_empty_text_is_no_filter() {
        assertRefused(" ", 1, "The filter ends where a field or a value is missing.");
    }

    @Test
    void control_characters_are_named_by_number() {
        assertRefused("a \u0000", 2, "The character U+0000 cannot stand here.");
        assertRefused("a == '\ud800'", 6, "Half a character stands here.");
    }

    @Test
    void a_text_keeps_lines_and_every_character() throws FilterException {
        assertThat(parse("'a\n\t😀\u0000'"))
                .isEqualTo(new Literal(new Value.Text("a\n\t😀\u0000")));
    }

    @Test
    void white_space_of_every_kind_is_skipped() throws FilterException {
        assertThat(parse("\r\n a\u00a0==\t'b'\u2003"))
                .isEqualTo(parse("a=='b'"))
                .isInstanceOf(Comparison.class);
    }

    @Test
    void a_length_of_time_adds_its_parts() throws FilterException {
        assertThat(parse("1w2d3h4m5s6ms"))
                .isEqualTo(
                        new Literal(
                                new Value.Span(
                                        Duration.ofDays(9)
                                                .plusHours(3)
                                                .plusMinutes(4)
                                                .plusSeconds(5)
                                                .plusMillis(6))));
    }

    @Test
    void keys_follow_a_name() throws FilterException {
        assertThat(parse("claims.a['b c'].d"))
                .isEqualTo(new Property("claims", List.of("a", "b c", "d")));
        assertThat(parse("meta.in")).isEqualTo(new Property("meta", List.of("in")));
        assertThat(parse("meta['']")).isEqualTo(new Property("meta", List.of("")));
    }

    private static Expression parse(String text) throws FilterException {
        return Parser.parse(text).expression();
    }

    private static void assertRefused(String text, int position, String message) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Parser.parse(text))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.position()).isEqualTo(position));
    }
}
