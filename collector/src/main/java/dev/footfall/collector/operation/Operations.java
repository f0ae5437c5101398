package dev.footfall.collector.operation;

import dev.footfall.collector.command.option.FilterArgument;
import dev.footfall.collector.ops.backup.Backup;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.privacy.Erase;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.ops.transfer.stored.ExportEvents;
import dev.footfall.collector.ops.verify.Verify;
import java.time.Clock;
import java.util.Map;

/** What commands may ask of an open store, by name, whichever process has it open. */
public final class Operations {
    public static final String BACKUP = "backup";
    public static final String VERIFY = "verify";
    public static final String EXPORT = "export";
    public static final String ERASE = "privacy.delete";

    private Operations() {}

    /** By the names under which a command asks for them. */
    public static Map<String, Operation> of(RunningStore store, Clock clock) {
        return Map.of(
                BACKUP, new Backup(store, clock),
                VERIFY,
                        new Verify(
                                store.parts(),
                                check -> store.maintenance().exclusively(check::run)),
                EXPORT, new ExportEvents(store, new FilterArgument(store.parts().catalog())),
                ERASE, new Erase(store));
    }
}
