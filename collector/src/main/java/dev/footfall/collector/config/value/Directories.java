package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads places in the file system. Nothing is touched there. */
public final class Directories {
    private Directories() {}

    /** An absolute path, or one relative to the directory the process was started in. */
    public static Reading<Path> read(String text) {
        if (text.startsWith("~")) {
            return new Unfit<>(
                    "begins with ~, which only a shell expands",
                    "write the whole path, or ${{ env.HOME }} in place of ~");
        }
        try {
            return new Fits<>(Path.of(text));
        } catch (InvalidPathException failure) {
            return new Unfit<>("is not a path on this system", "write it like /var/lib/footfall");
        }
    }
}
