package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.parquet.EventFileReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the events of a file come from. It stands in the footer, so that a file which no manifest
 * knows can be judged: if all it was made from is still there, nothing is lost with it.
 *
 * @param catalogId the catalogue that the file was written for
 * @param segments first numbers of hot segments
 * @param files paths of event files
 */
public record Origin(String catalogId, List<Long> segments, List<String> files) {
    private static final String CATALOG = "footfall.catalog";
    private static final String SEGMENTS = "footfall.segments";
    private static final String FILES = "footfall.files";
    private static final String SEPARATOR = " ";

    public static Origin segment(String catalogId, long firstSeq) {
        return new Origin(catalogId, List.of(firstSeq), List.of());
    }

    public static Origin files(String catalogId, Collection<EventFile> files) {
        return new Origin(catalogId, List.of(), files.stream().map(EventFile::path).toList());
    }

    /** From outside, where they still are. */
    public static Origin elsewhere(String catalogId) {
        return new Origin(catalogId, List.of(), List.of());
    }

    Map<String, String> metadata() {
        return Map.of(
                CATALOG, catalogId,
                SEGMENTS,
                        segments.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(SEPARATOR)),
                FILES, String.join(SEPARATOR, files));
    }

    /** What the footer of a file says; a file that says nothing belongs to no catalogue. */
    public static Origin of(Path file) throws IOException {
        var metadata = EventFileReader.metadata(file);
        return new Origin(
                metadata.getOrDefault(CATALOG, ""),
                words(metadata.getOrDefault(SEGMENTS, "")).stream().map(Long::valueOf).toList(),
                words(metadata.getOrDefault(FILES, "")));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR));
    }
}
