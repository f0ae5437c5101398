package dev.footfall.admin.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that only its owner can read. Writing replaces it as a whole, so that a crash leaves
 * either the old or the new one.
 */
record OwnersFile(Path path) {
    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    void write(byte[] content) throws IOException {
        var folder = Files.createDirectories(path.toAbsolutePath().getParent());
        // Made readable for its owner alone from the start; on Windows the profile's folder is.
        var fresh = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        try {
            Files.write(fresh, content);
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
