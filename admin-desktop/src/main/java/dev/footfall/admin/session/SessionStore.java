package dev.footfall.admin.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.keystore.Vault;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Keeps one session for each collector in a vault. Safe for use by many threads. */
final class SessionStore {
    private final Vault vault;
    private final JsonMapper json;

    SessionStore(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Optional<SavedSession> load(CollectorAddress collector) {
        return vault.read(collector.toString()).flatMap(this::read);
    }

    private Optional<SavedSession> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, SavedSession.class));
        } catch (JsonProcessingException _) {
            // Written by another release: signing in again is all it takes.
            return Optional.empty();
        }
    }

    void save(CollectorAddress collector, SavedSession session) {
        try {
            vault.write(collector.toString(), json.writeValueAsString(session));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void forget(CollectorAddress collector) {
        vault.delete(collector.toString());
    }
}
