package dev.footfall.collector.ops.verify;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.storage.DataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Tells what is wrong with a data directory: a line each, and 1 when there is any. */
public final class Verify implements Operation {
    private final DataDirectory.Parts parts;
    private final Guard guard;

    /**
     * Verifies an open directory.
     *
     * @param guard runs the check while nothing else changes files
     */
    public Verify(DataDirectory.Parts parts, Guard guard) {
        this.parts = parts;
        this.guard = guard;
    }

    /** Keeps others from changing what is being checked. */
    public interface Guard {
        List<String> run(Check check) throws IOException, SQLException;
    }

    /** The check itself. */
    public interface Check {
        List<String> run() throws IOException, SQLException;
    }

    @Override
    public int run(Map<String, String> arguments, Console console)
            throws IOException, SQLException {
        var problems = guard.run(() -> new Verification(parts).run(console::progress));
        problems.forEach(console::line);
        var manifest = parts.manifests().current();
        console.line(
                "%,d event files, %,d problems"
                        .formatted(manifest.files().size(), problems.size()));
        return problems.isEmpty() ? 0 : 1;
    }
}
