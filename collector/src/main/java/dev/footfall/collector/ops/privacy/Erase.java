package dev.footfall.collector.ops.privacy;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.store.cold.upkeep.Erasure;
import dev.footfall.collector.store.cold.upkeep.Erasure.Session;
import dev.footfall.collector.store.cold.upkeep.Erasure.Source;
import dev.footfall.collector.store.cold.upkeep.Erasure.Subject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Removes the events of one source or of one session for good, hot and cold. */
public final class Erase implements Operation {
    /** Argument: the URI of a source. */
    public static final String SOURCE = "source";

    /** Argument: the id of a session. */
    public static final String SESSION = "session";

    private final RunningStore store;

    public Erase(RunningStore store) {
        this.store = store;
    }

    @Override
    public int run(Map<String, String> arguments, Console console)
            throws IOException, SQLException {
        var subject = subject(arguments);
        long erased = store.maintenance().exclusively(() -> erase(subject, console));
        console.line("%,d events are erased; copies in backups are not".formatted(erased));
        return 0;
    }

    private static Subject subject(Map<String, String> arguments) {
        var source = arguments.get(SOURCE);
        var session = arguments.get(SESSION);
        if (source != null) {
            return new Source(source);
        }
        if (session != null) {
            return new Session(session);
        }
        throw new OperationException("Say whose events to erase: a source or a session.");
    }

    /** What is hot goes into files first, because segments only ever grow. */
    private long erase(Subject subject, Console console) throws IOException, SQLException {
        store.maintenance().flush();
        var erasure =
                new Erasure(store.parts().engine(), store.parts().manifests(), store.rewriting());
        long erased = erasure.run(subject, (done, of) -> console.progress(done, of, "files"));
        store.maintenance().clear();
        return erased;
    }
}
