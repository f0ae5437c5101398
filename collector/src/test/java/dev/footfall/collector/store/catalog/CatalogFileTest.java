package dev.footfall.collector.store.catalog;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFileTest {
    private static final int BLOCK = 4_096;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void every_step_on_the_class_path_is_listed_in_its_order()
            throws IOException, URISyntaxException {
        var first =
                Objects.requireNonNull(
                        Migrations.class.getResource(
                                "migration/" + Migrations.STEPS.getFirst() + ".sql"));
        try (var files = Files.list(Path.of(first.toURI()).resolveSibling(""))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(
                            Migrations.STEPS.stream().map(step -> step + ".sql").toList());
        }
        for (int i = 0; i < Migrations.STEPS.size(); i++) {
            assertThat(Migrations.STEPS.get(i)).startsWith("%04d_".formatted(i + 1));
        }
    }

    @Test
    void the_steps_are_applied_once_and_numbered() throws SQLException {
        touch(directory);

        try (var engine = Engine.open(directory);
                var again = CatalogFile.open(engine, Clock.offset(clock, Duration.ofDays(1)));
                var statement = again.connection().createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*), max(version), max(applied_at)::varchar from schema_version")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(Migrations.STEPS.size());
            assertThat(row.getInt(2)).isEqualTo(Migrations.STEPS.size());
            assertThat(row.getString(3)).isEqualTo("2026-01-15 12:00:00");
        }
    }

    @Test
    void rows_of_an_older_schema_are_kept_and_count_as_unchanged() throws SQLException {
        touch(directory);
        plain(
                """
                drop table removed_source; drop table personal_token; drop table audit;
                drop table triage; drop table triage_history; drop table setting;
                alter table project drop column version;
                alter table source drop column version;
                alter table pixel drop column version;
                delete from schema_version where version > 2;
                insert into project values ('p1', 'Shop', 'shop', '2026-01-15 12:00:00');
                """);

        try (var engine = Engine.open(directory);
                var catalog = Catalog.open(engine, 10, clock)) {
            assertThat(catalog.contents().projects().values())
                    .containsExactly(new ProjectEntry("p1", "Shop", "shop", NOON, 1));
        }
    }

    @Test
    void a_newer_schema_is_refused_with_advice_and_stays_as_it_is() throws SQLException {
        touch(directory);
        plain("insert into schema_version values (99, '0099_later', now()::timestamp)");

        assertThatThrownBy(() -> touch(directory))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(
                        file().toString(), "schema 99", "newer collector", "before the upgrade");
        plain("delete from schema_version where version = 99");
        touch(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another format", "empty", "cut short", "one bit flipped"})
    void a_damaged_file_is_named_with_what_to_do(String damage) throws Exception {
        touch(directory);
        Files.write(file(), damaged(damage, Files.readAllBytes(file())));

        assertThatThrownBy(() -> touch(directory))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(
                        file().toString(), "away", "footfall restore --config FILE BACKUP");
    }

    private static byte[] damaged(String how, byte[] bytes) {
        return switch (how) {
            case "another format" ->
                    "SQLite format 3\0 and so on".getBytes(StandardCharsets.US_ASCII);
            case "empty" -> new byte[0];
            case "cut short" -> Arrays.copyOf(bytes, 3 * BLOCK);
            default -> {
                bytes[3 * BLOCK + 100] ^= 1;
                yield bytes;
            }
        };
    }

    @Test
    void a_path_with_a_quote_and_beyond_ascii_is_fine() throws Exception {
        var odd = Files.createDirectory(directory.resolve("it's für; --x"));

        touch(odd);

        assertThat(odd.resolve("catalog.duckdb")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/hostname')",
                "copy (select 1) to '/tmp/footfall-catalog-test.csv'",
                "attach '/tmp/footfall-catalog-test.db'",
                "install httpfs",
                "set enable_external_access = true",
                "reset lock_configuration"
            })
    void the_engine_reaches_nothing_but_its_file(String sql) throws SQLException {
        try (var engine = Engine.open(directory);
                var open = CatalogFile.open(engine, clock);
                var statement = open.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    private void touch(Path dataDirectory) throws SQLException {
        try (var engine = Engine.open(dataDirectory)) {
            CatalogFile.open(engine, clock).close();
        }
    }

    private Path file() {
        return directory.resolve("catalog.duckdb");
    }

    private void plain(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
