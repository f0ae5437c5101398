import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import net.openhft.chronicle.hash.VanillaGlobalMutableState;
import net.openhft.chronicle.values.ValueModel;

/**
 * Writes the class that Chronicle Map otherwise generates and compiles at every start, which takes
 * nearly a second. Run by the build, with the folder of the collector's classes as its argument.
 */
final class ValueClasses {
    private static final Class<?> TYPE = VanillaGlobalMutableState.class;

    private ValueClasses() {}

    public static void main(String[] arguments) throws Exception {
        var classes = Path.of(arguments[0]);
        var name = TYPE.getSimpleName() + "$$Native";
        var source =
                Files.createDirectories(classes.resolveSibling("generated-value-classes"))
                        .resolve(name + ".java");
        Files.writeString(source, generated(name));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-nowarn",
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                source.toString());
        if (result != 0 || !Files.exists(classes.resolve(path(name)))) {
            throw new IllegalStateException("Chronicle's class was not written: " + source);
        }
    }

    /** The generator is not public; the version of the library is pinned. */
    private static String generated(String name) throws ReflectiveOperationException {
        var generator =
                Class.forName("net.openhft.chronicle.values.Generators")
                        .getDeclaredMethod("generateNativeClass", ValueModel.class, String.class);
        generator.setAccessible(true);
        return (String) generator.invoke(null, ValueModel.acquire(TYPE), name);
    }

    private static String path(String name) {
        return String.join("/", List.of(TYPE.getPackageName().replace('.', '/'), name + ".class"));
    }
}
