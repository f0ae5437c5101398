package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.rollup.EventFiles;
import java.util.List;

/** Event files as SQL reads them. Safe for use by many threads. */
final class FileRelations {
    private final Manifests manifests;
    private final FileShapes shapes = new FileShapes();
    private final String columns = SqlFile.read(FileRelations.class, "file_columns");

    FileRelations(Manifests manifests) {
        this.manifests = manifests;
    }

    /** Questions that together have the events of some files. */
    List<String> select(List<EventFile> chosen) {
        var paths = chosen.stream().map(manifests::locate).toList();
        return shapes.alike(paths).stream()
                .map(alike -> columns.replace("event_files", relation(alike)))
                .toList();
    }

    /** What older files lack is null: the empty event_shape has every column. */
    private static String relation(FileShapes.Alike alike) {
        var files = EventFiles.relationOfAlike(alike.files());
        return alike.complete()
                ? files
                : "(from %s union all by name from event_shape)".formatted(files);
    }
}
