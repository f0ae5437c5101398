package dev.footfall.admin.session;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.Reception;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Oddity;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.instance.AuthConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out whether one is let in at a collector, and if not, what it takes. */
public final class Doorway {
    private final Reception reception;
    private final Sessions sessions;

    public Doorway(Reception reception, Sessions sessions) {
        this.reception = reception;
        this.sessions = sessions;
    }

    /** How one stands before a collector. */
    public sealed interface Door {
        /** One is in. */
        record Open(Admission admission) implements Door {}

        /** One has to sign in. */
        record Locked(Registration registration) implements Door {}

        /** Nobody can sign in here. */
        record Walled() implements Door {}
    }

    /** Waits for the collector, and for a session's renewal; interrupting the thread ends that. */
    public Answer<Door> look(CollectorAddress collector) {
        return switch (reception.signingIn(collector)) {
            // One that knows no sign-in yet lets everybody in or nobody.
            case Answer.Failed<AuthConfig>(Refused refused) when refused.status() == 404 ->
                    enter(collector);
            case Answer.Failed<AuthConfig>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Given<AuthConfig>(var config) -> look(collector, config);
        };
    }

    private Answer<Door> look(CollectorAddress collector, AuthConfig config) {
        return switch (config.mode()) {
            case "open" -> enter(collector);
            case "closed" -> new Answer.Given<>(new Door.Walled());
            case "oidc" ->
                    registration(config)
                            .map(registration -> resume(collector, registration))
                            .orElseGet(Doorway::unreadable);
            default -> unreadable();
        };
    }

    private Answer<Door> enter(CollectorAddress collector) {
        return reception
                .whoAmI(collector, Credentials.ANONYMOUS)
                .then(user ->
                        new Answer.Given<>(
                                new Door.Open(new Admission(user, Credentials.ANONYMOUS))));
    }

    private Answer<Door> resume(CollectorAddress collector, Registration registration) {
        var session = sessions.at(collector);
        if (session.isEmpty()) {
            return new Answer.Given<>(new Door.Locked(registration));
        }
        return switch (reception.whoAmI(collector, session.get())) {
            case Answer.Given<Optional<AdminUser>>(var user) ->
                    new Answer.Given<>(new Door.Open(new Admission(user, session.get())));
            case Answer.Failed<Optional<AdminUser>>(var why) when needsSignIn(why) ->
                    new Answer.Given<>(new Door.Locked(registration));
            case Answer.Failed<Optional<AdminUser>>(var why) -> new Answer.Failed<>(why);
        };
    }

    /** Signing in again tells in detail why the collector refuses, if it still does. */
    private static boolean needsSignIn(ApiFailure why) {
        return why instanceof ApiFailure.SignedOut
                || (why instanceof Refused refused && refused.isClosed());
    }

    private static Optional<Registration> registration(AuthConfig config) {
        if (config.issuer() == null || config.clientId() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Registration(
                            new URI(config.issuer()),
                            config.clientId(),
                            Objects.requireNonNullElse(config.scopes(), List.of()),
                            config.audience()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Answer<Door> unreadable() {
        return new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
    }
}
