package dev.footfall.admin.session;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.Reception;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.Discovery;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.Tokens;
import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.admin.oidc.browser.BrowserFlow;
import dev.footfall.admin.oidc.device.DeviceCode;
import dev.footfall.admin.oidc.device.DeviceFlow;
import dev.footfall.model.instance.AdminUser;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole way from a locked door to a session that the collector accepts. Safe for use by many
 * threads.
 */
public final class SignIn implements Entrance {
    private final Ways ways;
    private final Doorway doorway;
    private final Reception reception;
    private final Sessions sessions;

    /** What a sign-in is made of. */
    public record Ways(
            Discovery discovery, BrowserFlow browserFlow, DeviceFlow deviceFlow, Browser browser) {}

    /** Which collector is signed in to, and as what. */
    public record Target(CollectorAddress collector, Registration registration) {}

    /** What is waited for. */
    public sealed interface Stage {
        /** The issuer, to say what it offers. */
        record Finding(URI issuer) implements Stage {}

        /**
         * The person, in the browser.
         *
         * @param opened false where the person has to open the address by hand
         */
        record InBrowser(URI address, boolean opened) implements Stage {}

        /** The person, with the code. */
        record ByCode(DeviceCode code) implements Stage {}

        /** The collector, to say whether it accepts the tokens. */
        record Presenting() implements Stage {}
    }

    /** How it ended. */
    public sealed interface Ending {
        record SignedIn(Admission admission) implements Ending {}

        /** The issuer did not give tokens. */
        record NotConfirmed(SignInFailure why) implements Ending {}

        /**
         * The collector does not take the tokens, or does not let this person in.
         *
         * @param claims what it saw of the person
         */
        record NotAdmitted(Refused refusal, Map<String, Object> claims) implements Ending {}

        /** The collector could not be asked. */
        record NotAsked(ApiFailure why) implements Ending {}
    }

    public SignIn(Ways ways, Reception reception, Sessions sessions) {
        this.ways = ways;
        this.doorway = new Doorway(reception, sessions);
        this.reception = reception;
        this.sessions = sessions;
    }

    @Override
    public Answer<Doorway.Door> look(CollectorAddress collector) {
        return doorway.look(collector);
    }

    @Override
    public Protection protection() {
        return sessions.protection();
    }

    @Override
    public Ending best(Target target, Consumer<Stage> follow) throws InterruptedException {
        return switch (find(target, follow)) {
            case Attempt.Failed<Provider>(var why) -> new Ending.NotConfirmed(why);
            case Attempt.Succeeded<Provider>(var provider) -> {
                boolean codes = provider.metadata().getDeviceAuthorizationEndpointURI() != null;
                if (codes && !ways.browser().isLikely()) {
                    yield byCode(target, provider, follow);
                }
                yield inBrowser(target, provider, follow);
            }
        };
    }

    @Override
    public Ending byCode(Target target, Consumer<Stage> follow) throws InterruptedException {
        return switch (find(target, follow)) {
            case Attempt.Failed<Provider>(var why) -> new Ending.NotConfirmed(why);
            case Attempt.Succeeded<Provider>(var provider) -> byCode(target, provider, follow);
        };
    }

    @Override
    public boolean open(URI page) throws InterruptedException {
        return ways.browser().open(page);
    }

    private Attempt<Provider> find(Target target, Consumer<Stage> follow) {
        follow.accept(new Stage.Finding(target.registration().issuer()));
        return ways.discovery().find(target.registration());
    }

    private Ending inBrowser(Target target, Provider provider, Consumer<Stage> follow)
            throws InterruptedException {
        boolean codes = provider.metadata().getDeviceAuthorizationEndpointURI() != null;
        var attempt =
                ways.browserFlow()
                        .run(
                                provider,
                                address -> {
                                    boolean opened = ways.browser().open(address);
                                    follow.accept(new Stage.InBrowser(address, opened));
                                    return opened || !codes;
                                });
        return attempt instanceof Attempt.Failed<Tokens>(SignInFailure.NoBrowser())
                ? byCode(target, provider, follow)
                : present(target, provider, attempt, follow);
    }

    private Ending byCode(Target target, Provider provider, Consumer<Stage> follow)
            throws InterruptedException {
        var attempt =
                ways.deviceFlow().run(provider, code -> follow.accept(new Stage.ByCode(code)));
        return present(target, provider, attempt, follow);
    }

    private Ending present(
            Target target, Provider provider, Attempt<Tokens> attempt, Consumer<Stage> follow) {
        return switch (attempt) {
            case Attempt.Failed<Tokens>(var why) -> new Ending.NotConfirmed(why);
            case Attempt.Succeeded<Tokens>(var tokens) -> {
                follow.accept(new Stage.Presenting());
                yield present(target, sessions.begin(target.collector(), provider, tokens));
            }
        };
    }

    private Ending present(Target target, Session session) {
        return switch (reception.whoAmI(target.collector(), session)) {
            case Answer.Given<Optional<AdminUser>>(var user) ->
                    new Ending.SignedIn(new Admission(user, session));
            case Answer.Failed<Optional<AdminUser>>(Refused refusal) when refusal.isClosed() -> {
                var claims = session.claims();
                // Of no use here, and in the way of another account.
                sessions.end(target.collector());
                yield new Ending.NotAdmitted(refusal, claims);
            }
            case Answer.Failed<Optional<AdminUser>>(var why) -> new Ending.NotAsked(why);
        };
    }
}
