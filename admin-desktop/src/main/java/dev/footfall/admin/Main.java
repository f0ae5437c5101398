package dev.footfall.admin;

import java.io.IOException;

/**
 * Starts the program, having first seen to it that JavaFX runs as the named modules it is made as:
 * on the class path, where {@code java -jar} puts everything, it complains.
 */
public final class Main {
    private static final String PROGRAM = "dev.footfall.admin.FootfallDesktop";

    private Main() {}

    /** Exits with the status of the command once it is done, or the last window is closed. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var loader = JavaFxLayer.present() ? Main.class.getClassLoader() : JavaFxLayer.load();
        Thread.currentThread().setContextClassLoader(loader);
        int status =
                (int)
                        Class.forName(PROGRAM, true, loader)
                                .getMethod("run", String[].class)
                                .invoke(null, (Object) args);
        System.exit(status);
    }
}
