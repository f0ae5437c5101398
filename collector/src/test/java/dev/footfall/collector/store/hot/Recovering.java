package dev.footfall.collector.store.hot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that recovers a segment, and ends in the middle of that. */
final class Recovering {
    /** How such a process ends. */
    static final int HALTED = 42;

    /** Of Chronicle's header: the highest bit says that the file is not ready. */
    private static final int READINESS = 11;

    private Recovering() {}

    /** Arguments: the folder of the segment, and how many nanoseconds into its recovery it ends. */
    static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        long delay = Long.parseLong(arguments[1]);
        Segment.tryOne();
        Thread.ofPlatform().start(() -> haltInRecovery(folder, delay));
        HotStore.open(folder, RecoveryKillIT.LIMITS);
    }

    private static void haltInRecovery(Path folder, long delay) {
        try {
            while (!isRecovering(folder)) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LockSupport.parkNanos(delay);
        Runtime.getRuntime().halt(HALTED);
    }

    private static boolean isRecovering(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.cm3*")) {
            for (var file : files) {
                if (isNotReady(file)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isNotReady(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            if (opened.length() <= READINESS) {
                return false;
            }
            opened.seek(READINESS);
            return (opened.readByte() & 0x80) != 0;
        } catch (FileNotFoundException renamed) {
            return false;
        }
    }
}
