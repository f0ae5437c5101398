package dev.footfall.collector.http.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file in PEM, RFC 7468: blocks of base64 between lines that say what they are. What stands
 * outside of them is remarks.
 */
final class Pem {
    /** A chain of certificates has a few kilobytes. */
    private static final int LARGEST = 1 << 20;

    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private Pem() {}

    /**
     * One block.
     *
     * @param label such as {@code CERTIFICATE}
     * @param text what stands between the two lines
     */
    record Block(String label, String text) {
        /** Whether the lines before the base64 say that it is encrypted, as RFC 1421 has it. */
        boolean hasEncryptionHeader() {
            return text.contains("ENCRYPTED");
        }

        /** The bytes that the base64 stands for; what is not base64 is left out. */
        byte[] bytes() {
            return Base64.getMimeDecoder().decode(text);
        }
    }

    /**
     * The blocks of a file, in their order.
     *
     * @throws TlsException when it cannot be read
     */
    static List<Block> blocks(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TlsException(file + " is larger than 1 MiB. Name a PEM file.");
            }
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return BLOCK.matcher(text)
                    .results()
                    .map(found -> new Block(found.group(1), found.group(2)))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new TlsException(
                    file + " does not exist. Correct web.tls, or put the file there.", e);
        } catch (AccessDeniedException e) {
            throw new TlsException(
                    file + " cannot be read. Let the user that runs the collector read it.", e);
        } catch (IOException e) {
            throw new TlsException(
                    "%s cannot be read: %s. Name a PEM file.".formatted(file, e.getMessage()), e);
        }
    }
}
