package dev.footfall.admin;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides the class path: JavaFX becomes a layer of named modules, everything else an ordinary
 * class path on top of it. A manifest can name a class path but no module path, and a second JVM
 * with the right options would cost its start-up time again.
 */
final class JavaFxLayer {
    private static final String GRAPHICS = "javafx.graphics";

    private JavaFxLayer() {}

    /** Whether the JVM was started with JavaFX among its modules, as installed packages do. */
    static boolean present() {
        return ModuleLayer.boot().findModule(GRAPHICS).isPresent();
    }

    static ClassLoader load() throws IOException {
        var classPath = classPath();
        Predicate<Path> javaFx = file -> name(file).startsWith("javafx-");
        var modules = layer(classPath.stream().filter(javaFx).toList());
        var rest = new ArrayList<URL>();
        for (var file : classPath.stream().filter(javaFx.negate()).toList()) {
            rest.add(file.toUri().toURL());
        }
        return new URLClassLoader("footfall", rest.toArray(URL[]::new), modules);
    }

    // JavaFX reaches the window system through native code; without leave the JVM warns about it.
    @SuppressWarnings("restricted")
    private static ClassLoader layer(List<Path> jars) {
        var finder = ModuleFinder.of(jars.toArray(Path[]::new));
        var boot = ModuleLayer.boot();
        var configuration = boot.configuration().resolve(finder, ModuleFinder.of(), names(finder));
        var controller =
                ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(boot), ClassLoader.getPlatformClassLoader());
        controller.layer().modules().forEach(controller::enableNativeAccess);
        return controller.layer().findLoader(GRAPHICS);
    }

    /**
     * The real modules; the jars without a platform in their name hold nothing and have no name.
     */
    private static Set<String> names(ModuleFinder finder) {
        return finder.findAll().stream()
                .map(module -> module.descriptor())
                .filter(descriptor -> !descriptor.isAutomatic())
                .map(descriptor -> descriptor.name())
                .collect(Collectors.toSet());
    }

    /** What the JVM was given, with what the manifests of those jars add. */
    private static Set<Path> classPath() throws IOException {
        var files = new LinkedHashSet<Path>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var file = Path.of(entry).toAbsolutePath();
            files.add(file);
            if (Files.isRegularFile(file)) {
                named(file).forEach(files::add);
            }
        }
        return files;
    }

    private static Stream<Path> named(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var value =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return value == null ? Stream.of() : resolve(jar.toUri(), value.split(" ", -1));
        }
    }

    private static Stream<Path> resolve(URI jar, String... entries) {
        return Stream.of(entries)
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(jar.resolve(entry)));
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
