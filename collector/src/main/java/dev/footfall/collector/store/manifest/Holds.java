package dev.footfall.collector.store.manifest;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/** Who reads which manifest now. Safe for use by many threads. */
final class Holds {
    private final Set<Hold> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Taken under the lock, so that no file disappears between reading the list and holding it. */
    synchronized Hold take(Supplier<Manifest> current) {
        var hold = new Hold(this, current.get());
        open.add(hold);
        return hold;
    }

    synchronized void release(Hold hold) {
        open.remove(hold);
    }

    synchronized boolean holds(String path) {
        return open.stream()
                .anyMatch(hold ->
                        hold.manifest().files().stream()
                                .anyMatch(file -> file.path().equals(path)));
    }
}
