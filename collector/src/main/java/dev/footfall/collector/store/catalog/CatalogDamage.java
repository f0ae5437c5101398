package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.StorageException;
import java.nio.file.Path;

/** What to do about a catalogue that cannot be read. */
public final class CatalogDamage {
    /** How the engine begins when a block is not what was written; it has no code for that. */
    private static final String CORRUPTION = "Data Corruption Error";

    private CatalogDamage() {}

    /**
     * Whether the file itself is damaged. It is read block by block, so that may come to light long
     * after it was opened.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(CORRUPTION)) {
                return true;
            }
        }
        return false;
    }

    /** The failure with the command that helps. */
    public static StorageException explained(Path file, Throwable cause) {
        return new StorageException(
                """
                The catalogue %1$s cannot be read: %3$s
                If another program has it open, close that program. If it is damaged, move the data directory %2$s \
                away and put the last backup in its place:
                  footfall restore --config FILE BACKUP\
                """
                        .formatted(file, file.getParent(), firstLine(cause)),
                cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
