package dev.footfall.collector.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the SQL that lies beside the class which runs it. */
public final class SqlFile {
    private SqlFile() {}

    /**
     * The text of {@code name.sql} beside {@code owner}, without its comments.
     *
     * @throws IllegalStateException when there is none, which stops the start, not a request
     */
    public static String read(Class<?> owner, String name) {
        var file = name + ".sql";
        try (var in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no SQL file " + file + " beside " + owner);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*--.*\\R", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
