package dev.footfall.collector.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A disk of its own in memory, at a folder; only root may make one. */
record SmallDisk(Path at) implements AutoCloseable {
    private static final int MIB = 1 << 20;

    /** Mounts it at a folder, which is made when it is missing. */
    static SmallDisk mount(Path at, int mib) throws IOException {
        Files.createDirectories(at);
        run("mount", "-t", "tmpfs", "-o", "size=" + mib + "m", "tmpfs", at.toString());
        return new SmallDisk(at);
    }

    /** Whether this process may. */
    static boolean canBeMade(Path scratch) {
        try (var _ = mount(scratch, 1)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Uses up the space, but for so much. */
    void fill(int mibLeft) throws IOException {
        long left = (long) mibLeft * MIB;
        try (var file =
                FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var piece : List.of(MIB, 4_096)) {
                while (free() >= left + piece) {
                    write(file, piece);
                }
            }
        }
    }

    /** A collector that writes meanwhile may be the one that takes the last space. */
    private void write(FileChannel file, int piece) throws IOException {
        try {
            file.write(ByteBuffer.allocate(piece));
        } catch (IOException failure) {
            if (free() >= piece) {
                throw failure;
            }
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(at).getUsableSpace();
    }

    /** Gives the space back. */
    void clear() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return at.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", at.toString());
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        new String(
                                process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
