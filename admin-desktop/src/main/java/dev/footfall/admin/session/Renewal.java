package dev.footfall.admin.session;

import dev.footfall.admin.task.Latest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Renews a session when it is due, also while nobody asks anything: an issuer ends a session that
 * is left alone for long. Confined to the UI thread.
 */
public final class Renewal {
    /** Between two tries, for an issuer that is out of reach. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    private final Latest latest;
    private final Clock clock;

    public Renewal(Latest latest, Clock clock) {
        this.latest = latest;
        this.clock = clock;
    }

    /** Keeps this session alive from now on, and no other. */
    public void keep(Session session) {
        var due = session.due();
        if (due.isEmpty()) {
            latest.cancel();
            return;
        }
        var wait = wait(due.get());
        latest.call(
                () -> {
                    Thread.sleep(wait);
                    return session.bearer();
                },
                _ -> keep(session));
    }

    private Duration wait(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    public void stop() {
        latest.cancel();
    }
}
