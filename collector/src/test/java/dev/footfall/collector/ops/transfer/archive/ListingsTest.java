package dev.footfall.collector.ops.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingsTest {
    private static final Instant MADE = Instant.parse("2026-07-26T23:46:10.136539986Z");

    @TempDir Path directory;

    @Test
    void the_listings_of_the_reference_are_taken_over_whole() {
        var listings = Archive.in(ConformanceArchive.directory()).listings();

        assertThat(listings.projects())
                .hasSize(5)
                .contains(new ProjectEntry("proj-bender", "Bender", "bender", MADE));
        assertThat(listings.sources())
                .hasSize(6)
                .contains(
                        new SourceEntry(
                                "app://bender-cli",
                                "proj-bender",
                                SourceEntry.Kind.APPLICATION,
                                "Bender CLI",
                                MADE,
                                Instant.parse("2026-08-25T23:46:10.136539986Z"),
                                Instant.parse("2026-11-23T23:46:10.136539986Z")))
                .anyMatch(source -> source.projectId() == null);
        assertThat(listings.pixels())
                .hasSize(2)
                .contains(
                        new PixelEntry(
                                new Pixel(
                                        "01M85CVFGW7N3276CYFMAQABBQ",
                                        "invoice",
                                        "{\"a\":\"1\",\"kind\":\"b2b\"}"),
                                "01M85CVFFKDPHM5VBWAX6J9TVE",
                                "Invoice opened",
                                Instant.parse("2026-11-23T23:46:25.436769788Z"),
                                null));
        assertThat(listings.remarks().lines()).isEmpty();
    }

    @Test
    void missing_listings_unknown_keys_and_unknown_kinds_are_told() throws IOException {
        write(
                "sources.json",
                """
                [{"uri": "https://a.example", "kind": "robot", "created_at": "2026-01-02T03:04:05+01:00",
                  "owner": "Ada"}]\
                """);

        var listings = Archive.in(directory).listings();

        assertThat(listings.sources())
                .containsExactly(
                        new SourceEntry(
                                "https://a.example",
                                null,
                                SourceEntry.Kind.WEBSITE,
                                null,
                                Instant.parse("2026-01-02T02:04:05Z"),
                                null,
                                null));
        assertThat(listings.remarks().lines())
                .containsExactly(
                        "1 × a source of unknown kind: taken as a website",
                        "1 × owner in sources.json has no place here: left out",
                        "1 × pixels.json is missing: nothing taken over from it",
                        "1 × projects.json is missing: nothing taken over from it");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                        | it is no JSON list
                    [                                         | end-of-input
                    [1]                                       | entry 1 cannot be read: it is no object
                    [{"name": "a"}]                           | entry 1 cannot be read: id is missing
                    [{"id": 1}]                               | id is no text
                    [{"id":"a","name":"b","slug":"c","created_at":"yesterday"}] | created_at is no date
                    """)
    void a_listing_that_cannot_be_read_stops_it_with_a_remedy(String text, String cause)
            throws IOException {
        var file = write("projects.json", text);

        assertThatThrownBy(() -> Archive.in(directory).listings())
                .isInstanceOf(OperationException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(cause);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
