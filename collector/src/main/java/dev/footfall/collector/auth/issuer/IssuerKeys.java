package dev.footfall.collector.auth.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.auth.issuer.IssuerClient.Document;
import dev.footfall.collector.auth.issuer.IssuerClient.UnusableException;
import dev.footfall.collector.auth.token.Keys;
import dev.footfall.collector.auth.token.PublishedKeys;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer, fetched by a thread of its own: no request waits for them whose key is
 * known. A token with an unknown key brings on a look at the issuer at most once in a while, for
 * all callers together; keys of an issuer that is away count on for a day. Safe for use by many
 * threads.
 */
public final class IssuerKeys implements Keys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final IssuerClient client;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final LookRequests requests;
    private final Thread thread;
    private volatile @Nullable Known known;

    /** Confined to the thread. */
    private boolean failing;

    /** Confined to the thread; when another set of keys was there than before. */
    private @Nullable Long changedAt;

    private IssuerKeys(URI endpoint, Pace pace, LongSupplier nanoTime) {
        this.client = new IssuerClient(endpoint, pace.patience());
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.requests = new LookRequests(pace.betweenMisses(), nanoTime);
        this.thread = Thread.ofPlatform().name("issuer-keys").daemon().unstarted(this::keepFresh);
    }

    /**
     * Begins to look at an issuer and returns at once; it need not be there yet.
     *
     * @param endpoint where its discovery document is, without {@code /.well-known} and without a
     *     final slash
     * @param nanoTime nanoseconds that never run backwards
     */
    public static IssuerKeys start(URI endpoint, Pace pace, LongSupplier nanoTime) {
        var keys = new IssuerKeys(endpoint, pace, nanoTime);
        keys.thread.start();
        return keys;
    }

    /** The last good answers, and when they came. */
    private record Known(Document document, JsonNode keySet, Current current, long at) {}

    @Override
    public Optional<Current> current() {
        var last = known;
        return last == null || nanoTime.getAsLong() - last.at() > pace.lastGood().toNanos()
                ? Optional.empty()
                : Optional.of(last.current());
    }

    @Override
    public Optional<CompletionStage<?>> missed() {
        return requests.missed().map(look -> look);
    }

    private void keepFresh() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var look = requests.begin();
                try {
                    look();
                } finally {
                    requests.end(look);
                }
                requests.await(isRestless() ? pace.restless() : pace.usual());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keys that have just changed may change again before a token may bring on another look. */
    private boolean isRestless() {
        return failing
                || (changedAt != null
                        && nanoTime.getAsLong() - changedAt < pace.betweenMisses().toNanos());
    }

    private void look() throws InterruptedException {
        try {
            var before = known;
            var document = before == null || failing ? client.document() : before.document();
            accept(before, document, client.keySet(document.keys()));
            if (failing) {
                LOG.info("The issuer answers again");
            }
            failing = false;
        } catch (UnusableException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("What the issuer answers cannot be used", e);
            fail("its answer cannot be used");
        }
    }

    private void accept(@Nullable Known before, Document document, JsonNode keySet) {
        long now = nanoTime.getAsLong();
        if (before != null
                && before.keySet().equals(keySet)
                && before.document().equals(document)) {
            known = new Known(document, keySet, before.current(), now);
            return;
        }
        var current = new Current(document.issuer(), PublishedKeys.of(keySet));
        known = new Known(document, keySet, current, now);
        LOG.info("The issuer publishes {} keys", keySet.path("keys").size());
        if (before != null) {
            changedAt = now;
        }
    }

    private void fail(@Nullable String why) {
        if (!failing) {
            LOG.warn(
                    "The issuer cannot be asked: {}. {}; trying again every {} s",
                    why,
                    known == null ? "Nobody can sign in meanwhile" : "The keys it had count on",
                    pace.restless().toSeconds());
        }
        failing = true;
    }

    /** Ends the thread and a look that is under way. */
    @Override
    public void close() {
        thread.interrupt();
        client.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
