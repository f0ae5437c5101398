package dev.footfall.collector.ingest.fingerprint.frame;

import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.util.List;

/** Frames of programs that run outside a browser. */
public final class ProgramFrame {
    private static final List<String> RUNTIME_NAMES =
            List.of(
                    // Java and its relatives
                    "java.",
                    "javax.",
                    "jdk.",
                    "sun.",
                    "com.sun.",
                    "kotlin.",
                    "kotlinx.",
                    "scala.",
                    // .NET
                    "System.",
                    "Microsoft.",
                    "lambda_method",
                    // Rust
                    "std::",
                    "core::",
                    "alloc::",
                    "<std::",
                    "<core::",
                    "<alloc::",
                    "rust_begin_unwind",
                    "__rust_",
                    // Go
                    "runtime.",
                    "panic(");

    private static final List<String> LIBRARY_NAMES =
            List.of(
                    "org.springframework.",
                    "org.apache.",
                    "org.hibernate.",
                    "org.eclipse.jetty.",
                    "io.netty.",
                    "io.undertow.",
                    "reactor.",
                    "com.fasterxml.",
                    "com.google.common.",
                    "tokio::",
                    "backtrace::",
                    "anyhow::");

    private static final List<String> RUNTIME_PATHS =
            List.of("/rustc/", "<frozen ", "/usr/local/go/src/", "/usr/lib/go", "/lib/python");

    private static final List<String> LIBRARY_PATHS =
            List.of(
                    "/site-packages/",
                    "/dist-packages/",
                    "/pkg/mod/",
                    "/vendor/",
                    "/registry/src/",
                    "/gems/",
                    "/node_modules/");

    private ProgramFrame() {}

    /**
     * Makes a frame.
     *
     * @param function fully qualified
     * @param file path, maybe empty
     */
    public static Frame of(String line, String function, String file) {
        return new Frame(
                line,
                Pipeline.NAME.apply(function),
                file.isEmpty() ? "" : FileName.of(file),
                origin(function, file),
                false);
    }

    /** A line in no known shape, which decides as a whole. */
    public static Frame ofLine(String line) {
        return new Frame(line, Pipeline.LINE.apply(line), "", origin("", line), false);
    }

    private static Origin origin(String function, String file) {
        var path = file.replace('\\', '/');
        if (LIBRARY_PATHS.stream().anyMatch(path::contains)) {
            return Origin.LIBRARY;
        }
        if (RUNTIME_NAMES.stream().anyMatch(function::startsWith)
                || RUNTIME_PATHS.stream().anyMatch(path::contains)) {
            return Origin.NATIVE;
        }
        return LIBRARY_NAMES.stream().anyMatch(function::startsWith)
                ? Origin.LIBRARY
                : Origin.APPLICATION;
    }
}
