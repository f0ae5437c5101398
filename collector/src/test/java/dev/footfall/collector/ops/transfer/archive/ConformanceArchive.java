package dev.footfall.collector.ops.transfer.archive;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The archive that the reference wrote. */
final class ConformanceArchive {
    private ConformanceArchive() {}

    static Path directory() {
        var listing =
                Objects.requireNonNull(
                        ConformanceArchive.class.getResource("/conformance/archive/projects.json"));
        try {
            return Path.of(listing.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
