package dev.footfall.collector.ingest.fingerprint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineMessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Cannot read properties of undefined (reading 'trim') | can't access property "trim", user.name is undefined | undefined is not an object (evaluating 'user.name.trim()')
                    Cannot set properties of null (setting 'x') | can't access property "x", a.b is null | null is not an object (evaluating 'a.b.x = 1')
                    user.greet is not a function | user.greet is not a function | user.greet is not a function. (In 'user.greet()', 'user.greet' is undefined)
                    thing is not defined | thing is not defined | Can't find variable: thing
                    Cannot access 'late' before initialization | can't access lexical declaration 'late' before initialization | Cannot access 'late' before initialization.
                    Assignment to constant variable. | invalid assignment to const 'fixed' | Attempted to assign to readonly property.
                    a.Thing is not a constructor | a.Thing is not a constructor | undefined is not a constructor (evaluating 'new a.Thing(1)')
                    Failed to fetch | NetworkError when attempting to fetch resource. | Load failed
                    Unexpected token '<', "<!DOCTYPE "... is not valid JSON | JSON.parse: unexpected character at line 1 column 1 of the JSON data | JSON Parse error: Unrecognized token '<'
                    Maximum call stack size exceeded | too much recursion | Maximum call stack size exceeded.
                    """)
    void the_three_engines_say_one_thing(String v8, String firefox, String safari) {
        assertThat(Stream.of(v8, firefox, safari).map(EngineMessages::meaning).distinct())
                .hasSize(1)
                .doesNotContain(Optional.empty());
    }

    @Test
    void another_property_is_another_fault() {
        assertThat(EngineMessages.meaning("Cannot read properties of undefined (reading 'a')"))
                .isNotEqualTo(
                        EngineMessages.meaning("Cannot read properties of undefined (reading 'b')"))
                .isNotEqualTo(
                        EngineMessages.meaning("Cannot read properties of null (reading 'a')"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    the card was refused
                    Cannot read properties of
                    is not defined yet
                    ``
                    """)
    void what_people_write_is_left_to_them(String message) {
        assertThat(EngineMessages.meaning(message)).isEmpty();
    }
}
