package dev.footfall.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The module's own files, for tests that hold Java, style sheets and sentences together. */
public final class Sources {
    public static final Path JAVA = Path.of("src/main/java");
    public static final Path RESOURCES = Path.of("src/main/resources/dev/footfall/admin");

    private Sources() {}

    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first group of every match in {@code text}. */
    public static SortedSet<String> matches(String regex, String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** All of them in all files. */
    public static SortedSet<String> matches(String regex, List<Path> files) {
        var found = new TreeSet<String>();
        files.forEach(file -> found.addAll(matches(regex, text(file))));
        return found;
    }
}
