package dev.footfall.collector.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Gets from a file to its YAML tree, in which every value still knows its line. */
final class YamlFile {
    private static final int LARGEST = 1 << 20;

    /** Aliases share what they name, and only known keys are followed: they cannot multiply. */
    private static final int MOST_ALIASES = 20;

    private YamlFile() {}

    /** The top section; null for a blank document, and after a complaint. */
    static @Nullable MappingNode read(Path file, Problems problems) {
        var text = text(file, problems);
        var root = text == null ? null : compose(text, problems);
        if (root == null || root.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (root instanceof MappingNode section) {
            return section;
        }
        problems.add(
                Place.line(root),
                "",
                "holds no keys",
                "begin with a section such as web: or storage:");
        return null;
    }

    private static @Nullable String text(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
            problems.add(0, "", "is larger than 1 MiB", "name a configuration file");
        } catch (NoSuchFileException missing) {
            problems.add(
                    0, "", "does not exist", "correct --config, or copy config.example.yaml there");
        } catch (CharacterCodingException notText) {
            problems.add(0, "", "is not UTF-8 text", "save it as UTF-8");
        } catch (IOException unreadable) {
            problems.add(
                    0,
                    "",
                    "cannot be read",
                    Files.isDirectory(file)
                            ? "it is a directory; name a file in it"
                            : "let the user that runs the collector read it");
        }
        return null;
    }

    private static @Nullable Node compose(String text, Problems problems) {
        var settings =
                LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setAllowDuplicateKeys(true)
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .build();
        try {
            return new Compose(settings).composeString(text).orElse(null);
        } catch (MarkedYamlEngineException failure) {
            int line = failure.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(line, "", "is not YAML: " + failure.getProblem(), "");
        } catch (ReaderException failure) {
            problems.add(
                    lineAt(text, failure.getPosition()),
                    "",
                    "holds a character that YAML does not allow",
                    "remove it, or write it as an escape in double quotes");
        } catch (YamlEngineException failure) {
            problems.add(0, "", "is not YAML: " + failure.getMessage(), "");
        } catch (StackOverflowError tooDeep) {
            // The parser descends once for each open bracket; no configuration has thousands.
            problems.add(0, "", "is nested too deeply", "name a configuration file");
        }
        return null;
    }

    private static int lineAt(String text, int position) {
        return 1 + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}
