package dev.footfall.collector.ops.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.store.StorageException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a backup consists of; it stands in the backup as {@value #FILE}, and a folder is a backup as
 * soon as that file names it as one.
 *
 * @param format of this list
 * @param taken when, as RFC 3339 has it
 * @param catalog the catalogue's copy
 * @param files the event files, by their paths
 */
record BackupList(int format, String taken, Item catalog, List<Item> files) {
    static final String FILE = "backup.json";
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    BackupList {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path below the backup, with slashes
     * @param checksum CRC32C, 8 lower-case hex digits
     */
    record Item(String path, long bytes, String checksum) {}

    String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a list that JSON can hold", e);
        }
    }

    /** Reads a list, from a backup that is named for the message of a failure. */
    static BackupList parse(String json, Object backup) {
        try {
            var list = MAPPER.readValue(json, BackupList.class);
            if (list.format > FORMAT) {
                throw new StorageException(
                        "The backup %s has format %d, and this collector knows %d at most. Restore it with the collector that took it, or a newer one."
                                .formatted(backup, list.format, FORMAT));
            }
            return list;
        } catch (JsonProcessingException e) {
            throw new StorageException(
                    "%s in %s is damaged: %s. Use another backup."
                            .formatted(FILE, backup, e.getOriginalMessage()),
                    e);
        }
    }

    Map<String, Item> byPath() {
        return files.stream().collect(Collectors.toMap(Item::path, Function.identity()));
    }
}
