package dev.footfall.collector.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that an issuer publishes for signatures, at one time. Immutable; safe for use by many
 * threads.
 */
public final class PublishedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final int MOST = 100;

    private final List<VerificationKey> all;
    private final Map<String, List<VerificationKey>> byId = new HashMap<>();

    private PublishedKeys(Map<VerificationKey, String> named, List<VerificationKey> all) {
        this.all = List.copyOf(all);
        named.forEach((key, id) -> byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(key));
    }

    /**
     * Those of a key set (RFC 7517) that are for signatures; a key that cannot be read is passed
     * over, as others of its set may do.
     */
    public static PublishedKeys of(JsonNode keySet) {
        var named = new HashMap<VerificationKey, String>();
        var all = new ArrayList<VerificationKey>();
        for (var node : keySet.path("keys")) {
            if (all.size() == MOST) {
                LOG.warn("The issuer publishes more than {} keys; the others do not count", MOST);
                break;
            }
            try {
                var jwk = JWK.parse(node.toString());
                if (!isForSignatures(jwk)) {
                    continue;
                }
                var key = VerificationKey.of(jwk);
                all.add(key);
                if (jwk.getKeyID() != null) {
                    named.put(key, jwk.getKeyID());
                }
            } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
                LOG.debug("A key of the issuer is passed over: {}", unreadable.getMessage());
            }
        }
        return new PublishedKeys(named, all);
    }

    private static boolean isForSignatures(JWK jwk) {
        var use = jwk.getKeyUse();
        var operations = jwk.getKeyOperations();
        return (use == null || use.equals(KeyUse.SIGNATURE))
                && (operations == null || operations.contains(KeyOperation.VERIFY));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The keys that may have signed a token.
     *
     * @param id as the token names it; null: any, where just one would do
     */
    List<VerificationKey> candidates(@Nullable String id, Algorithm algorithm) {
        var named = id == null ? all : byId.getOrDefault(id, List.of());
        var suitable = named.stream().filter(key -> key.suits(algorithm)).toList();
        return id == null && suitable.size() > 1 ? List.of() : suitable;
    }

    /** Whether a key is called so, whatever it is for. */
    boolean has(@Nullable String id) {
        return id == null || byId.containsKey(id);
    }
}
