package dev.footfall.collector.ops.transfer.part;

import dev.footfall.collector.store.parquet.EventFileCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part that was finished. Its name says everything about it, so that nothing beside it could say
 * something else.
 *
 * @param checksum CRC32C of its bytes, 8 lower-case hex digits
 */
record PartFile(Path path, Portion portion, String checksum) {
    private static final Pattern NAME =
            Pattern.compile(
                    "(-?\\d{1,19})_(-?\\d{1,19})_(\\d{1,19})_([0-9a-f]{16})_([0-9a-f]{8})\\.part");

    /** What the file at a path is named for; nothing when it is no part. */
    static Optional<PartFile> named(Path path) {
        var name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            var portion =
                    new Portion(
                            Long.parseLong(name.group(1)),
                            Long.parseLong(name.group(2)),
                            Long.parseLong(name.group(3)),
                            HexFormat.fromHexDigitsToLong(name.group(4)));
            return Optional.of(new PartFile(path, portion, name.group(5)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The name of a part of this content in a folder. */
    static PartFile of(Portion portion, String checksum, Path folder) {
        var name =
                "%d_%d_%d_%s_%s.part"
                        .formatted(
                                portion.fromMs(),
                                portion.untilMs(),
                                portion.events(),
                                HexFormat.of().toHexDigits(portion.fingerprint()),
                                checksum);
        return new PartFile(folder.resolve(name), portion, checksum);
    }

    /** Whether its bytes are those that were written; reads all of them. */
    boolean isWhole() throws IOException {
        return EventFileCheck.checksum(path).equals(checksum);
    }
}
