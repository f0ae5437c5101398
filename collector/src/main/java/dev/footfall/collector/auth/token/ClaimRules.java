package dev.footfall.collector.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * What a token's claims have to say.
 *
 * @param issuer who must have issued it, to the letter
 * @param audience whom it must be meant for
 * @param clientId who it must have been issued to where it is meant for that client
 */
record ClaimRules(String issuer, String audience, String clientId) {
    /** How far two clocks may be apart. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    /** Seconds since 1970 that are still a date: the end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** When the token ends, leeway included, once all else in the claims is in order. */
    Instant check(ObjectNode claims, Instant now) throws FaultException {
        var iss = claims.path("iss");
        var aud = claims.path("aud");
        if (!iss.isTextual() || !isAudience(aud) || !claims.has("exp")) {
            throw new FaultException(Fault.MISSING_CLAIM);
        }
        var expires = time(claims.path("exp")).plus(LEEWAY);
        if (!iss.textValue().equals(issuer)) {
            throw new FaultException(Fault.ISSUER);
        }
        if (!names(aud)) {
            throw new FaultException(Fault.AUDIENCE);
        }
        checkParty(claims.path("azp"));
        if (!now.isBefore(expires)) {
            throw new FaultException(Fault.EXPIRED);
        }
        if (claims.has("nbf") && time(claims.path("nbf")).minus(LEEWAY).isAfter(now)) {
            throw new FaultException(Fault.NOT_YET);
        }
        return expires;
    }

    /** Tokens of sign-in are meant for the client, and so is everything that another one got. */
    private void checkParty(JsonNode azp) throws FaultException {
        if (audience.equals(clientId)
                && !azp.isMissingNode()
                && !(azp.isTextual() && azp.textValue().equals(clientId))) {
            throw new FaultException(Fault.PARTY);
        }
    }

    private static boolean isAudience(JsonNode aud) {
        if (aud.isArray() && !aud.isEmpty()) {
            for (var one : aud) {
                if (!one.isTextual()) {
                    return false;
                }
            }
            return true;
        }
        return aud.isTextual();
    }

    private boolean names(JsonNode aud) {
        if (aud.isTextual()) {
            return aud.textValue().equals(audience);
        }
        for (var one : aud) {
            if (one.textValue().equals(audience)) {
                return true;
            }
        }
        return false;
    }

    /** A NumericDate (RFC 7519): seconds since 1970, of which a fraction may be given. */
    private static Instant time(JsonNode claim) throws FaultException {
        if (!claim.isNumber()) {
            throw new FaultException(Fault.MISSING_CLAIM);
        }
        double seconds = claim.doubleValue();
        if (!(seconds >= 0 && seconds <= LAST_SECOND)) {
            throw new FaultException(Fault.MISSING_CLAIM);
        }
        return Instant.ofEpochMilli((long) (seconds * 1000));
    }
}
