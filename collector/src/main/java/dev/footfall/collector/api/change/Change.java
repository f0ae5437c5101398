package dev.footfall.collector.api.change;

import dev.footfall.collector.api.answer.Asked;
import java.util.concurrent.CompletableFuture;

/** Something that can be changed as a body says. */
public interface Change<T> {
    /** Starts it; the future is done once it is committed, or has why it is refused. */
    CompletableFuture<Done> make(Asked asked, T body);

    /** Something that can be changed without further words. */
    interface Plain {
        /** Starts it; the future is done once it is committed, or has why it is refused. */
        CompletableFuture<Done> make(Asked asked);
    }
}
