package dev.footfall.collector.ops.transfer.archive;

import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What lies in the directory of an archive.
 *
 * @param files the Parquet files below YYYY/MM/DD, in the order of their paths
 * @param strangers other files, which mean nothing to an import
 */
public record Archive(Path directory, List<Path> files, List<Path> strangers) {
    private static final Pattern EVENTS = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[^/]+\\.parquet");

    public Archive {
        files = List.copyOf(files);
        strangers = List.copyOf(strangers);
    }

    /**
     * Looks through a directory.
     *
     * @throws OperationException when it is none, or nothing in it is an archive's
     */
    public static Archive in(Path directory) {
        try (var inside = Files.walk(directory)) {
            var all = inside.filter(Files::isRegularFile).sorted().toList();
            var files = all.stream().filter(file -> isEvents(directory, file)).toList();
            var listings = Listings.files(directory);
            if (files.isEmpty() && all.stream().noneMatch(listings::contains)) {
                throw new OperationException(
                        "%s is no archive: it has neither Parquet files below YYYY/MM/DD nor projects.json, sources.json or pixels.json. Name the directory that has them."
                                .formatted(directory));
            }
            var strangers =
                    all.stream()
                            .filter(file -> !files.contains(file) && !listings.contains(file))
                            .toList();
            return new Archive(directory, files, strangers);
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }

    private static boolean isEvents(Path directory, Path file) {
        var inside = directory.relativize(file).toString().replace('\\', '/');
        return EVENTS.matcher(inside).matches();
    }

    /** Its events. */
    public ArchiveSource events() {
        return ArchiveSource.open(files);
    }

    /** Its projects, sources and pixels. */
    public Listings listings() {
        return Listings.read(directory);
    }
}
