package dev.footfall.collector.ops.transfer.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final Wish WISH = new Wish("1", "catalog", "words", 0, 300, null);
    private static final Portion FIRST = new Portion(0, 100, 3, 0xAL);
    private static final Portion SECOND = new Portion(100, 200, 4, 0xBL);
    private static final Portion THIRD = new Portion(200, 300, 5, -1L);
    private static final List<Portion> ALL = List.of(FIRST, SECOND, THIRD);
    private static final String WHOLE = "0-100=3\n100-200=4\n200-300=5\n";

    private final Words format = new Words();

    @TempDir Path directory;

    private Path file;
    private Path folder;

    @BeforeEach
    void older() throws IOException {
        file = Files.writeString(directory.resolve("out.txt"), "older");
        folder = directory.resolve("out.txt.partial");
    }

    @Test
    void a_whole_file_takes_the_place_of_an_older_one() throws IOException {
        assertThat(export(ALL, Patience.endless())).isTrue();

        assertThat(file).hasContent(WHOLE);
        assertThat(files(directory)).containsExactly("out.txt");
    }

    @Test
    void whoever_stops_waiting_keeps_the_older_file_and_is_told_how_to_go_on() throws IOException {
        var patience = Patience.until(7, "events");

        assertThat(export(ALL, patience)).isFalse();

        assertThat(file).hasContent("older");
        assertThat(patience.text())
                .contains("The same command goes on", folder.toString(), "deleting that folder");
        assertThat(files(folder)).filteredOn(name -> name.endsWith(".part")).hasSize(2);
    }

    @Test
    void the_same_wish_goes_on_where_it_ended() throws IOException {
        export(ALL, Patience.until(7, "events"));
        format.written.clear();
        var patience = Patience.endless();

        assertThat(export(ALL, patience)).isTrue();

        assertThat(patience.text()).isEqualTo("7 of 12 events were written already");
        assertThat(format.written).containsExactly(THIRD);
        assertThat(file).hasContent(WHOLE);
        assertThat(files(directory)).containsExactly("out.txt");
    }

    @Test
    void whoever_stops_waiting_while_parts_are_joined_needs_to_join_them_only() throws IOException {
        assertThat(export(ALL, Patience.until(10, "bytes"))).isFalse();
        format.written.clear();

        assertThat(export(ALL, Patience.endless())).isTrue();

        assertThat(format.written).isEmpty();
        assertThat(file).hasContent(WHOLE);
    }

    @Test
    void a_part_of_what_is_no_longer_stored_goes_and_is_not_taken_over() throws IOException {
        export(ALL, Patience.until(7, "events"));
        var others = new Portion(100, 200, 4, 0xCL);

        var patience = Patience.until(3, "events");
        assertThat(export(List.of(FIRST, others), patience)).isFalse();

        assertThat(patience.text()).contains("3 of 7 events were written already");
        assertThat(files(folder)).filteredOn(name -> name.endsWith(".part")).hasSize(1);
    }

    @Test
    void a_part_that_is_torn_is_written_again() throws IOException {
        export(ALL, Patience.until(7, "events"));
        var torn = folder.resolve(part("100_200_"));
        Files.writeString(torn, "100-2");
        format.written.clear();
        var patience = Patience.endless();

        assertThat(export(ALL, patience)).isTrue();

        assertThat(patience.text()).isEqualTo("3 of 12 events were written already");
        assertThat(format.written).containsExactly(SECOND, THIRD);
        assertThat(file).hasContent(WHOLE);
    }

    @Test
    void what_a_kill_left_unfinished_is_no_part() throws IOException {
        export(ALL, Patience.until(7, "events"));
        Files.writeString(folder.resolve("unfinished.tmp"), "200-30");

        assertThat(export(ALL, Patience.endless())).isTrue();

        assertThat(file).hasContent(WHOLE);
        assertThat(files(directory)).containsExactly("out.txt");
    }

    @Test
    void a_failure_keeps_the_parts_and_says_how_to_go_on() throws IOException {
        format.room = 2;

        assertThatThrownBy(() -> export(ALL, Patience.endless()))
                .isInstanceOf(OperationException.class)
                .hasMessageContainingAll(
                        "out.txt failed: No space left on device", "The same command goes on");

        assertThat(file).hasContent("older");
        assertThat(files(folder))
                .hasSize(4)
                .contains("export.json")
                .doesNotContain("unfinished.tmp");
        format.room = 1;
        assertThat(export(ALL, Patience.endless())).isTrue();
        assertThat(file).hasContent(WHOLE);
    }

    @Test
    void another_wish_begins_anew() throws IOException {
        export(ALL, Patience.until(7, "events"));
        var patience = Patience.endless();
        var filtered = new Wish("1", "catalog", "words", 0, 300, "path == '/'");

        assertThat(new Export(file, filtered).write(ALL, format, patience)).isTrue();

        assertThat(patience.text()).isEmpty();
        assertThat(format.written).containsExactly(FIRST, SECOND, FIRST, SECOND, THIRD);
    }

    @Test
    void a_wish_that_cannot_be_read_is_another_one() throws IOException {
        export(ALL, Patience.until(7, "events"));
        Files.writeString(folder.resolve("export.json"), "{\"format\":");
        var patience = Patience.endless();

        assertThat(export(ALL, patience)).isTrue();

        assertThat(patience.text()).isEmpty();
        assertThat(file).hasContent(WHOLE);
    }

    @Test
    void a_folder_with_something_else_in_it_stays_as_it_is() throws IOException {
        Files.createDirectory(folder);
        var photo = Files.writeString(folder.resolve("photo.jpg"), "not ours");

        assertThatThrownBy(() -> export(ALL, Patience.endless()))
                .isInstanceOf(OperationException.class)
                .hasMessageContainingAll(photo.toString(), "Move it away");

        assertThat(files(folder)).containsExactly("photo.jpg");
        assertThat(file).hasContent("older");
    }

    @Test
    void a_file_where_the_folder_would_be_stays_as_it_is() throws IOException {
        Files.writeString(folder, "not ours");

        assertThatThrownBy(() -> export(ALL, Patience.endless()))
                .hasMessageContainingAll(folder.toString(), "is a file");

        assertThat(folder).hasContent("not ours");
    }

    @Test
    void a_second_export_to_the_same_file_is_refused_while_the_first_is_under_way()
            throws IOException {
        var second = new ArrayList<String>();
        format.meanwhile =
                () ->
                        assertThatThrownBy(() ->
                                        new Export(file, WISH)
                                                .write(ALL, new Words(), Patience.endless()))
                                .isInstanceOf(OperationException.class)
                                .satisfies(refused -> second.add(refused.getMessage()));

        assertThat(export(ALL, Patience.endless())).isTrue();

        assertThat(second)
                .hasSize(3)
                .allMatch(message -> message.contains("Another export to " + file));
        assertThat(file).hasContent(WHOLE);
    }

    @Test
    void a_folder_is_no_file_to_export_to() {
        assertThatThrownBy(() -> new Export(directory, WISH).write(ALL, format, Patience.endless()))
                .hasMessageContaining("is a folder");
    }

    @Test
    void a_folder_that_is_missing_is_named() {
        var lost = directory.resolve("no/out.txt");

        assertThatThrownBy(() -> new Export(lost, WISH).write(ALL, format, Patience.endless()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(directory.resolve("no").toString());
    }

    private boolean export(List<Portion> portions, Patience patience) throws IOException {
        return new Export(file, WISH).write(portions, format, patience);
    }

    private String part(String beginning) throws IOException {
        return files(folder).stream()
                .filter(name -> name.startsWith(beginning))
                .findAny()
                .orElseThrow();
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A line for each portion, and room for so many of them. */
    private static final class Words implements PartFormat {
        private final List<Portion> written = new ArrayList<>();
        private int room = Integer.MAX_VALUE;
        private Runnable meanwhile = () -> {};

        @Override
        public boolean write(Portion portion, Path file, Tally events) throws IOException {
            meanwhile.run();
            Files.writeString(file, portion.fromMs() + "-");
            if (room-- == 0) {
                throw new IOException("No space left on device");
            }
            Files.writeString(
                    file,
                    "%d-%d=%d\n".formatted(portion.fromMs(), portion.untilMs(), portion.events()));
            written.add(portion);
            boolean _ = events.add(portion.events());
            return true;
        }

        @Override
        public boolean join(List<Path> parts, Path file, Tally bytes) throws IOException {
            var all = new StringBuilder();
            for (var part : parts) {
                all.append(Files.readString(part));
                if (!bytes.add(Files.size(part))) {
                    return false;
                }
            }
            Files.writeString(file, all);
            return true;
        }
    }
}
