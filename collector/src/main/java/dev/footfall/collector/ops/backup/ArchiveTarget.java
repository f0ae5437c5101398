package dev.footfall.collector.ops.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One ZIP file, whole each time. Its contents are compressed already, so it only holds them. */
final class ArchiveTarget implements Target {
    private final Path file;
    private final Path temporary;
    private final ZipOutputStream zip;

    private ArchiveTarget(Path file, Path temporary, ZipOutputStream zip) {
        this.file = file;
        this.temporary = temporary;
        this.zip = zip;
    }

    static ArchiveTarget open(Path file) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".tmp");
        var zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(temporary)),
                        StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        return new ArchiveTarget(file, temporary, zip);
    }

    @Override
    public boolean has(BackupList.Item item) {
        return false;
    }

    @Override
    public void put(BackupList.Item item, Path from) throws IOException {
        zip.putNextEntry(new ZipEntry(item.path()));
        Files.copy(from, zip);
        zip.closeEntry();
    }

    @Override
    public void finish(BackupList list) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupList.FILE));
        zip.write(list.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (var written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(temporary);
    }
}
