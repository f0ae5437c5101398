package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.transfer.part.PartFormat;
import dev.footfall.collector.ops.transfer.part.Portion;
import dev.footfall.collector.ops.transfer.part.Tally;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.parquet.write.Concatenation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/**
 * Parts that the engine writes itself. It may write below the events folder only, so they are made
 * there and moved.
 */
record ParquetParts(Selection selection, Path eventsFolder) implements PartFormat {
    @Override
    public boolean write(Portion portion, Path file, Tally events)
            throws IOException, SQLException {
        copy(portion, file);
        boolean _ = events.add(portion.events());
        return true;
    }

    private void copy(Portion portion, Path file) throws IOException, SQLException {
        Files.createDirectories(eventsFolder);
        var made = Files.createTempFile(eventsFolder, "export", ".tmp");
        try {
            try (var copy =
                    selection.prepare(
                            "copy_events",
                            portion,
                            sql -> sql.replace("target_file", Engine.literal(made)))) {
                copy.execute();
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @Override
    public boolean join(List<Path> parts, Path file, Tally bytes) throws IOException, SQLException {
        if (parts.isEmpty()) {
            copy(new Portion(0, 0, 0, 0), file);
            return bytes.goesOn();
        }
        try (var whole = Concatenation.create(file)) {
            for (var part : parts) {
                whole.append(part);
                if (!bytes.add(Files.size(part))) {
                    return false;
                }
            }
            whole.finish();
        }
        return true;
    }
}
