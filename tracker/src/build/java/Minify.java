import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mozilla.javascript.Context;

/**
 * Makes a bundle small: {@code Minify LIBRARY (BUNDLE SCRIPT)...}, where LIBRARY is the folder of UglifyJS on the class
 * path. UglifyJS runs in Rhino, so that the build needs no Node.
 */
class Minify {
    /** What UglifyJS consists of, in the order in which its parts need one another. */
    private static final List<String> PARTS =
            List.of(
                    "utils", "ast", "transform", "parse", "scope", "compress", "output",
                    "sourcemap", "propmangle", "minify");

    /** Nothing that is called unsafe: those options take a missing value for a number. */
    private static final String MINIFY =
            """
            function (bundle) {
                var made = minify(bundle, {
                    compress: {toplevel: true, passes: 3, keep_fargs: false, pure_getters: true},
                    mangle: {toplevel: true},
                });
                if (made.error) throw made.error;
                return made.code.replace(/;$/, '');
            }
            """;

    /**
     * Whatever fails in there stays in there. The prefix, which the bundle calls _, comes last: the collector may
     * have another one. The first line has browsers compile all of it while it still arrives, on another thread than the
     * page's.
     */
    private static final String WRAPPED =
            "//# allFunctionsCalledOnLoad\n(_=>{try{%s}catch{}})(\"/track\")";

    public static void main(String[] arguments) throws IOException {
        try (var context = Context.enter()) {
            // Compiling all of UglifyJS takes longer than the little that it has to do here.
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            var scope = context.initStandardObjects();
            // For source maps, which nobody asks for.
            context.evaluateString(scope, "var atob, btoa", "browser", 1, null);
            for (var part : PARTS) {
                var name = arguments[0] + "/" + part + ".js";
                context.evaluateString(scope, text(name), name, 1, null);
            }
            var minify = context.compileFunction(scope, MINIFY, "minify", 1, null);
            for (int at = 1; at < arguments.length; at += 2) {
                var bundle = Files.readString(Path.of(arguments[at]));
                var code = minify.call(context, scope, scope, new Object[] {bundle});
                Files.writeString(Path.of(arguments[at + 1]), WRAPPED.formatted(code));
            }
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream part = Minify.class.getClassLoader().getResourceAsStream(name)) {
            if (part == null) {
                throw new IOException("UglifyJS has no " + name);
            }
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
