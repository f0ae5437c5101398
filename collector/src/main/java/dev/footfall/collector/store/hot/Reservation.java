package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Disk space for a whole segment, taken before its first event. A mapped file has no other way to
 * learn that the disk is full than a fault in the middle of a write.
 *
 * <p>Linux reserves with {@code posix_fallocate(3)}. Elsewhere the free space is only looked at.
 */
final class Reservation {
    private static final int WRITE_ONLY = 1;
    private static final int NO_SPACE = 28;

    /** Chronicle's file takes so much more than the events in it, at most. */
    private static final int OVERHEAD = 2;

    private Reservation() {}

    /** Refuses to begin where there is certainly no room. */
    static void check(Path file, SegmentLimits limits) throws IOException {
        long needed = OVERHEAD * limits.events() * SegmentLimits.AVERAGE_EVENT_BYTES;
        long usable = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        if (usable < needed) {
            throw full(file, usable);
        }
    }

    private static IOException full(Path file, long usable) {
        return new IOException(
                "no space for the segment %s: %,d bytes are free. Make room on this disk; the collector goes on by itself then"
                        .formatted(file, usable));
    }

    /** Returns when the disk has set aside every block of the file. */
    static void reserve(Path file) throws IOException {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        int failure = reserve(file.toString(), Files.size(file));
        if (failure == NO_SPACE) {
            throw full(file, Files.getFileStore(file).getUsableSpace());
        }
        if (failure != 0) {
            throw new IOException(
                    "the disk reserves no space for %s: error %d".formatted(file, failure));
        }
    }

    private static int reserve(String file, long length) throws IOException {
        try (var arena = Arena.ofConfined()) {
            int descriptor =
                    (int)
                            function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                                    .invokeExact(arena.allocateFrom(file), WRITE_ONLY);
            if (descriptor < 0) {
                throw new IOException(file + " cannot be opened to reserve its space");
            }
            int failure =
                    (int)
                            function(
                                            "posix_fallocate",
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_LONG,
                                            ValueLayout.JAVA_LONG)
                                    .invokeExact(descriptor, 0L, length);
            int _ = (int) function("close", ValueLayout.JAVA_INT).invokeExact(descriptor);
            return failure;
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a system call fails in an unknown way", e);
        }
    }

    @SuppressWarnings("restricted") // the calls above are the whole use of it
    private static MethodHandle function(String name, ValueLayout... parameters) {
        var linker = Linker.nativeLinker();
        var address = linker.defaultLookup().findOrThrow(name);
        return linker.downcallHandle(
                address, FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    }
}
