import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs the beacon up to its prefix: {@code PackBrotli SCRIPT DESTINATION}. The stream is flushed and not ended, so
 * that the collector can append the prefix that it was configured with, as it is, and needs no encoder for that.
 */
class PackBrotli {
    private static final String PREFIX = "\"/track\"";
    private static final int BEST = 11;

    public static void main(String[] arguments) throws IOException {
        var script = Files.readString(Path.of(arguments[0]));
        int end = script.lastIndexOf(PREFIX);
        if (end < 0) {
            throw new IOException(arguments[0] + " does not name " + PREFIX);
        }
        Brotli4jLoader.ensureAvailability();
        var packed = new ByteArrayOutputStream();
        var parameters = new Encoder.Parameters().setMode(Encoder.Mode.TEXT).setQuality(BEST);
        try (var brotli = new BrotliOutputStream(packed, parameters)) {
            brotli.write(script.substring(0, end).getBytes(StandardCharsets.UTF_8));
            brotli.flush();
            Files.write(Path.of(arguments[1]), packed.toByteArray());
        }
    }
}
