package dev.footfall.collector.ops.transfer.part;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** How parts are written, and how they become one file. Both end early when nobody waits. */
public interface PartFormat {
    /**
     * Writes the events of a portion into a file.
     *
     * @param events counts each
     * @return whether it is whole
     */
    boolean write(Portion portion, Path file, Tally events) throws IOException, SQLException;

    /**
     * Makes one file of all parts, in their order.
     *
     * @param bytes counts those of the parts
     * @return whether it is whole
     */
    boolean join(List<Path> parts, Path file, Tally bytes) throws IOException, SQLException;
}
