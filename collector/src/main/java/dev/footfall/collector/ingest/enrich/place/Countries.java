package dev.footfall.collector.ingest.enrich.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The country of a time zone. A zone that several countries share counts for the one it was made
 * for. Safe for use by many threads.
 */
public final class Countries {
    private static final String TABLE = "zones.tsv";

    private final Map<String, String> byZone;

    private Countries(Map<String, String> byZone) {
        this.byZone = byZone;
    }

    /**
     * Reads the table that comes with the program.
     *
     * @throws IllegalStateException when it is missing, which stops the start, not a request
     */
    public static Countries load() {
        try (var in = Countries.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no " + TABLE + " beside " + Countries.class);
            }
            return new Countries(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            row -> row[0], row -> row[1].intern())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /**
     * The ISO 3166 code for an IANA zone name or one of its older names, spelt exactly; null for
     * any other text and for zones that belong to no country, such as {@code UTC}.
     */
    public @Nullable String of(@Nullable String timeZone) {
        return timeZone == null ? null : byZone.get(timeZone);
    }
}
