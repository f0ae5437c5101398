package dev.footfall.admin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issuer that answers every grant with the identity token that a test wants. */
final class EvilIssuer implements AutoCloseable {
    static final String CLIENT = "footfall";
    static final String NONCE = "of-this-request";

    private final HttpServer server;
    private final RSAKey key = key("its-own");
    private final RSAKey strange = key("its-own");
    private volatile @Nullable String identity;

    private EvilIssuer(HttpServer server) {
        this.server = server;
    }

    static EvilIssuer start() throws IOException {
        var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var issuer = new EvilIssuer(HttpServer.create(local, 0));
        issuer.server.createContext("/token", issuer::token);
        issuer.server.createContext("/keys", issuer::keys);
        issuer.server.start();
        return issuer;
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Provider provider() {
        var metadata =
                new OIDCProviderMetadata(
                        new Issuer(url()), List.of(SubjectType.PUBLIC), url().resolve("/keys"));
        metadata.setTokenEndpointURI(url().resolve("/token"));
        return new Provider(new Registration(url(), CLIENT, List.of(), null), metadata);
    }

    /** Claims that hold at an instant, to be spoiled. */
    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(url().toString())
                .audience(CLIENT)
                .subject("alice")
                .claim("nonce", NONCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    void gives(@Nullable String token) {
        identity = token;
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** With a key of somebody else's, under the name of the issuer's own. */
    String forged(JWTClaimsSet claims) {
        return signed(claims, strange);
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the public key, which everybody knows, as the secret of a MAC. */
    String signedWithPublicKey(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private void token(HttpExchange exchange) throws IOException {
        var token = identity;
        reply(
                exchange,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300%s}"
                        .formatted(token == null ? "" : ",\"id_token\":\"" + token + "\""));
    }

    private void keys(HttpExchange exchange) throws IOException {
        reply(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
