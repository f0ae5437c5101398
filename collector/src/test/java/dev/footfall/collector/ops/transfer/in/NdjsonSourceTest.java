package dev.footfall.collector.ops.transfer.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonSourceTest {
    private static final String LEAST =
            "\"kind\":\"page_load\",\"received_ms\":5,\"source\":\"https://a.example\"";
    private static final String FAILURE =
            "{\"seq\":1,\"is_unique_user\":false,\"is_unique_page\":false,\"kind\":\"exception\","
                    + "\"received_ms\":5,\"source\":\"https://a.example\",\"exc_type\":\"T\","
                    + "\"exc_message\":\"m\"";

    @TempDir Path directory;

    private List<String> remarks = List.of();

    @Test
    void the_least_that_is_an_event_is_one_and_what_it_lacks_is_told() {
        var event = read("{" + LEAST + "}").getFirst();

        assertThat(event.originSeq()).isNull();
        assertThat(event.event().beaconId()).isEmpty();
        assertThat(remarks)
                .containsExactly(
                        "1 × is_unique_page is missing: taken as false",
                        "1 × is_unique_user is missing: taken as false",
                        "1 × seq is missing: another import would add the event again");
    }

    @Test
    void a_key_that_no_event_has_a_place_for_is_left_out_and_counted() {
        var events =
                read(
                        "{" + LEAST + ",\"ip\":\"192.0.2.1\"}\n\n",
                        "{" + LEAST + ",\"ip\":{\"v4\":[\"192.0.2.1\"]}}\r\n");

        assertThat(events).hasSize(2);
        assertThat(events.toString()).doesNotContain("192.0.2.1");
        assertThat(remarks).contains("2 × ip is no column: left out");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no object        | []                                         | no JSON object
                    no JSON          | kind                                       | Unrecognized token
                    cut off          | {"kind":"page_load"                        | end-of-input
                    twice            | {"seq":1,"seq":1}                          | Duplicate
                    something behind | {L} {}                                     | something follows
                    text for number  | {L,"seq":"1"}                              | seq is no whole number
                    fraction         | {L,"seq":1.5}                              | seq is no whole number
                    65 bits          | {L,"seq":9223372036854775808}              | seq is no whole number
                    number for text  | {L,"sid":1}                                | sid is no text
                    half a character | {L,"sid":"\\ud83d"}                        | half a character
                    text for flag    | {L,"is_unique_user":"true"}                | neither true nor false
                    unknown kind     | {"kind":"dance","received_ms":5}           | no known kind: dance
                    no kind          | {"received_ms":5}                          | kind is missing
                    no time          | {"kind":"custom","source":"app://a"}       | received_ms is missing
                    no source        | {"kind":"custom","received_ms":5}          | source is missing
                    before 1970      | {"kind":"custom","received_ms":-1,"source":"app://a"} | before 1970
                    odd rules        | {F,"exc_group":"g","exc_rules":99999999999} | no version of rules
                    odd drops        | {F,"exc_group":"g","exc_dropped":-1}        | exc_dropped is negative
                    """)
    void an_unreadable_line_stops_with_file_line_cause_and_remedy(
            String name, String line, String cause) {
        var text = line.replace("{L", "{" + LEAST).replace("{F", FAILURE);

        assertThatThrownBy(() -> read("{" + LEAST + "}\n", text))
                .as(name)
                .isInstanceOf(OperationException.class)
                .hasMessageStartingWith(directory.resolve("events") + ", line 2 cannot be read: ")
                .hasMessageContaining(cause)
                .hasMessageContaining("import the file again");
    }

    @Test
    void other_bytes_than_utf8_stop_it() {
        assertThatThrownBy(() -> read(new byte[] {'{', (byte) 0xC3, '}', '\n'}))
                .hasMessageContaining("line 1 cannot be read: it is not UTF-8");
    }

    @Test
    void a_line_without_an_end_stops_it_before_memory_does() {
        assertThatThrownBy(() -> read("x".repeat(5_000_000)))
                .hasMessageContaining("line 1 cannot be read: it has more than 4194304 bytes");
    }

    @Test
    void a_missing_file_is_named() {
        var missing = directory.resolve("missing");

        assertThatThrownBy(() -> ImportFile.open(missing))
                .isInstanceOf(OperationException.class)
                .hasMessage(missing + " does not exist.");
    }

    @Test
    void a_group_without_a_version_comes_from_the_rules_of_archives() {
        var failure = read(FAILURE + ",\"exc_group\":\"aa\",\"exc_handled\":true}").getFirst();

        assertThat(Objects.requireNonNull(failure.event().failure()).basis())
                .isEqualTo(Basis.whole(1));
        assertThat(failure.event().failure().group()).isEqualTo("aa");
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_failure_without_a_group_is_filed_by_the_rules_of_this_collector() {
        var failure =
                Objects.requireNonNull(
                        read(FAILURE + ",\"exc_handled\":true}").getFirst().event().failure());

        assertThat(failure.group()).matches("[0-9a-f]{16}");
        assertThat(failure.basis()).isEqualTo(Basis.whole(Grouping.RULES_VERSION));
        assertThat(remarks)
                .containsExactly("1 × exc_group is missing: found by the rules of this collector");
    }

    @Test
    void exception_columns_of_another_kind_are_left_out_and_counted() {
        assertThat(read("{" + LEAST + ",\"exc_type\":\"T\"}").getFirst().event().failure())
                .isNull();
        assertThat(remarks).contains("1 × exception columns of a page_load: left out");
    }

    @Test
    void a_number_from_a_third_collector_gives_way_to_the_one_in_the_file() {
        assertThat(read("{" + LEAST + ",\"seq\":7,\"origin_seq\":3}").getFirst().originSeq())
                .isEqualTo(7);
        assertThat(remarks)
                .contains("1 × origin_seq belongs to a third collector: only seq is kept");
    }

    private List<StoredEvent> read(String... lines) {
        return read(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<StoredEvent> read(byte[] bytes) {
        try {
            var file = Files.write(directory.resolve("events"), bytes);
            var events = new ArrayList<StoredEvent>();
            try (var source = ImportFile.open(file)) {
                source.forEachRemaining(events::add);
                remarks = source.remarks().lines();
            }
            return events;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
