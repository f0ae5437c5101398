package dev.footfall.admin.session;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.keystore.Vault;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.Discovery;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.Revocation;
import dev.footfall.admin.oidc.TokenEndpoint;
import dev.footfall.admin.oidc.Tokens;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The sessions at all collectors, one for each. Every call may wait for the vault, and so for the
 * person. Safe for use by many threads.
 */
public final class Sessions {
    private final Map<CollectorAddress, Session> sessions = new ConcurrentHashMap<>();
    private final Wire wire;
    private final SessionStore store;
    private final Vault vault;
    private final Clock clock;
    private final Consumer<CollectorAddress> lost;

    /** The issuer's side of a session. */
    public record Wire(Discovery discovery, TokenEndpoint endpoint, Revocation revocation) {}

    /**
     * Begins nothing yet.
     *
     * @param lost is told, on any thread, the collector whose session ended on its own
     */
    public Sessions(
            Wire wire, Vault vault, JsonMapper json, Clock clock, Consumer<CollectorAddress> lost) {
        this.wire = wire;
        this.vault = vault;
        this.store = new SessionStore(vault, json);
        this.clock = clock;
        this.lost = lost;
    }

    /** The session at a collector, from this run of the program or an earlier one. */
    public Optional<Session> at(CollectorAddress collector) {
        return Optional.ofNullable(
                sessions.computeIfAbsent(
                        collector,
                        address ->
                                store.load(address)
                                        .map(saved ->
                                                Session.resting(
                                                        new Renewing(address), clock, saved))
                                        .orElse(null)));
    }

    /** Begins a session with tokens that the person has just confirmed. */
    public Session begin(CollectorAddress collector, Provider provider, Tokens tokens) {
        var session = Session.begun(new Renewing(collector), clock, provider, tokens);
        keep(collector, provider, tokens);
        sessions.put(collector, session);
        return session;
    }

    /**
     * Signs out: forgets the session first, and then asks the issuer to revoke it.
     *
     * @return whether the issuer confirmed; it may be out of reach, or offer no revocation
     */
    public boolean end(CollectorAddress collector) {
        var session = at(collector);
        sessions.remove(collector);
        store.forget(collector);
        return session.flatMap(Session::end).filter(this::revoke).isPresent();
    }

    private boolean revoke(SavedSession saved) {
        return wire.discovery().find(saved.registration())
                        instanceof Attempt.Succeeded<Provider>(var provider)
                && wire.revocation().revoke(provider, saved.refreshToken());
    }

    /** What a session that begins now would be kept by. */
    public Protection protection() {
        return vault.protection();
    }

    private void keep(CollectorAddress collector, Provider provider, Tokens tokens) {
        var refresh = tokens.refresh();
        if (refresh == null) {
            store.forget(collector);
        } else {
            store.save(collector, new SavedSession(provider.registration(), refresh));
        }
    }

    /** Renews the session at one collector. */
    private final class Renewing implements Session.Renewer {
        private final CollectorAddress collector;

        Renewing(CollectorAddress collector) {
            this.collector = collector;
        }

        @Override
        public Attempt<Provider> find(Registration registration) {
            return wire.discovery().find(registration);
        }

        @Override
        public Attempt<Tokens> renew(Provider provider, String refreshToken) {
            return wire.endpoint().renew(provider, refreshToken);
        }

        @Override
        public void renewed(Provider provider, Tokens tokens) {
            keep(collector, provider, tokens);
        }

        @Override
        public void lost() {
            sessions.remove(collector);
            store.forget(collector);
            lost.accept(collector);
        }
    }
}
