package dev.footfall.collector.ops.storage;

import dev.footfall.collector.ops.TemporaryDirectory;
import dev.footfall.collector.store.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** Copies of data directories, as a kill at that moment would leave them. */
public final class Image {
    private Image() {}

    /** Copies an open directory on the thread of its catalogue, which writes nothing meanwhile. */
    static Path of(DataDirectory open, Path target) throws IOException {
        try {
            open.parts().catalog().change(_ -> copyUnchecked(open.parts().path(), target)).join();
            return target;
        } catch (CompletionException | StorageException e) {
            throw new IOException("no image of " + open.parts().path(), e);
        }
    }

    private static void copyUnchecked(Path from, Path target) {
        try {
            copy(from, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with everything in it. */
    public static void copy(Path from, Path target) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        new TemporaryDirectory(folder).close();
    }
}
