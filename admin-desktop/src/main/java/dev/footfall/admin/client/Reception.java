package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.instance.AuthConfig;
import java.util.Optional;

/** Says how one signs in to a collector, and who one is to it. Safe for use by many threads. */
public interface Reception {
    /** What anybody may know. Waits for the answer; interrupting the thread ends the wait. */
    Answer<AuthConfig> signingIn(CollectorAddress collector);

    /**
     * Who asks, and what they may do; empty where the collector tells nobody apart. Waits as {@link
     * #signingIn} does.
     */
    Answer<Optional<AdminUser>> whoAmI(CollectorAddress collector, Credentials credentials);
}
