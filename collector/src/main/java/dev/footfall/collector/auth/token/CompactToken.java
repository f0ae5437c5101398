package dev.footfall.collector.auth.token;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footfall.collector.http.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A JWS in compact form (RFC 7515), taken apart and not yet believed.
 *
 * @param signed the text that the signature is over
 * @param signature in base64url, checked
 */
record CompactToken(ObjectNode header, ObjectNode claims, String signed, String signature) {
    /** Larger than what a header may be, and than what Entra or Keycloak issue with many groups. */
    private static final int LARGEST = 16 * 1024;

    private static final JsonMapper JSON = StrictJson.mapper();

    /**
     * Takes a token apart: base64url without padding or stray bits, UTF-8, objects without a member
     * twice.
     */
    static CompactToken parse(String token) throws FaultException {
        if (token.length() > LARGEST) {
            throw new FaultException(Fault.TOO_LARGE);
        }
        var parts = token.split("\\.", -1);
        if (parts.length == 5) {
            throw new FaultException(Fault.ENCRYPTED);
        }
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new FaultException(Fault.MALFORMED);
        }
        var signed = token.substring(0, parts[0].length() + 1 + parts[1].length());
        var header = object(parts[0]);
        var claims = object(parts[1]);
        bytes(parts[2]);
        return new CompactToken(header, claims, signed, parts[2]);
    }

    byte[] signedBytes() {
        return signed.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] signatureBytes() {
        return Base64.getUrlDecoder().decode(signature);
    }

    private static ObjectNode object(String part) throws FaultException {
        var bytes = bytes(part);
        try {
            if (JSON.readTree(StrictJson.text(bytes)) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException notJson) {
            throw new FaultException(Fault.MALFORMED);
        }
        throw new FaultException(Fault.MALFORMED);
    }

    /** The JDK's decoder takes padding and bits beyond the last byte; nothing else spells so. */
    private static byte[] bytes(String part) throws FaultException {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // The same fault as another spelling.
        }
        throw new FaultException(Fault.MALFORMED);
    }
}
