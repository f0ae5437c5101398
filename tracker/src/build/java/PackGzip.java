import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs files for those who take gzip: {@code PackGzip (FILE PACKED)...}. Zopfli looks for the shortest stream rather
 * than for a quick one.
 */
class PackGzip {
    /** More rounds do not make it shorter. */
    private static final int ROUNDS = 1000;

    /** What it looks at together; the beacon is smaller. */
    private static final int BLOCK = 1 << 20;

    public static void main(String[] arguments) throws IOException {
        var options = new Options(Options.OutputFormat.GZIP, Options.BlockSplitting.FIRST, ROUNDS);
        for (int at = 0; at < arguments.length; at += 2) {
            try (var packed = Files.newOutputStream(Path.of(arguments[at + 1]))) {
                new Zopfli(BLOCK).compress(options, Files.readAllBytes(Path.of(arguments[at])), packed);
            }
        }
    }
}
