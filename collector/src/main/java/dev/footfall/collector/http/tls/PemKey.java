package dev.footfall.collector.http.tls;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * A private key out of a file: PKCS#8, or one of the two forms before it, PKCS#1 for RSA and SEC 1
 * for elliptic curves. The JDK reads PKCS#8 alone, and the older forms are what it has inside.
 */
final class PemKey {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION_0 = {2, 1, 0};

    private PemKey() {}

    /**
     * Reads the first key of the file.
     *
     * @param counterpart what the certificate certifies; an older form leaves out which kind of key
     *     it is, and has to be of this one
     * @throws TlsException when there is none, it is encrypted, or it is of another kind
     */
    static PrivateKey read(Path file, PublicKey counterpart) {
        for (var block : Pem.blocks(file)) {
            if (block.label().endsWith("PRIVATE KEY")) {
                return key(file, block, counterpart);
            }
        }
        throw new TlsException(
                file + " holds no private key. Name the PEM file with the certificate's key.");
    }

    private static PrivateKey key(Path file, Pem.Block block, PublicKey counterpart) {
        if (block.label().startsWith("ENCRYPTED") || block.hasEncryptionHeader()) {
            throw new TlsException(
                    "The key in %1$s is encrypted, and nobody is there to type its password. Write it without: openssl pkey -in %1$s -out FILE, with mode 600."
                            .formatted(file));
        }
        try {
            byte[] encoded =
                    switch (block.label()) {
                        case "PRIVATE KEY" -> block.bytes();
                        case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
                                element(
                                        SEQUENCE,
                                        VERSION_0,
                                        algorithm(counterpart),
                                        element(OCTETS, block.bytes()));
                        default ->
                                throw new TlsException(
                                        "%s holds a %s, which TLS has no use for. Use an RSA, EC or Ed25519 key."
                                                .formatted(file, block.label()));
                    };
            return KeyFactory.getInstance(counterpart.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new TlsException(
                    "The key in %s is damaged, or of another kind than its certificate, which is for %s."
                            .formatted(file, counterpart.getAlgorithm()),
                    e);
        } catch (GeneralSecurityException e) {
            throw new TlsException(
                    "The certificate is for %s, which this Java does not know. Use RSA, EC or Ed25519."
                            .formatted(counterpart.getAlgorithm()),
                    e);
        }
    }

    /** What a public key says of its kind and curve, as it stands in PKCS#8 too. */
    private static byte[] algorithm(PublicKey key) {
        var inside = ByteBuffer.wrap(key.getEncoded());
        skipHead(inside);
        int start = inside.position();
        int length = skipHead(inside);
        byte[] identifier = new byte[inside.position() - start + length];
        inside.get(start, identifier);
        return identifier;
    }

    /** Moves behind the tag and the length of an element, and returns the length. */
    private static int skipHead(ByteBuffer der) {
        der.get();
        int length = der.get() & 0xff;
        if (length < 0x80) {
            return length;
        }
        int longer = 0;
        for (int i = length & 0x7f; i > 0; i--) {
            longer = longer << 8 | (der.get() & 0xff);
        }
        return longer;
    }

    /** An element of DER, its length in as few bytes as there can be. */
    private static byte[] element(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int lengthBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        var der = ByteBuffer.allocate(2 + lengthBytes + length).put((byte) tag);
        if (length >= 0x80) {
            der.put((byte) (0x80 | lengthBytes));
        }
        for (int i = lengthBytes - 1; i >= 0; i--) {
            der.put((byte) (length >> (8 * i)));
        }
        for (byte[] part : parts) {
            der.put(part);
        }
        return Arrays.copyOf(der.array(), der.position());
    }
}
