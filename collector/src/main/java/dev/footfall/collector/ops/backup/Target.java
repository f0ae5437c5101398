package dev.footfall.collector.ops.backup;

import java.io.IOException;
import java.nio.file.Path;

/** Where a backup goes. Nothing of it counts before {@link #finish}. */
interface Target extends AutoCloseable {
    /** Whether it holds this very file from an earlier backup. */
    boolean has(BackupList.Item item);

    void put(BackupList.Item item, Path from) throws IOException;

    /** Makes everything that was put into a backup, in the place of an earlier one. */
    void finish(BackupList list) throws IOException;

    @Override
    void close() throws IOException;
}
