package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Reading;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "footfall-desktop",
        mixinStandardHelpOptions = true,
        versionProvider = FootfallDesktop.Version.class,
        sortOptions = false,
        subcommands = PictureCommand.class,
        description = {
            "Shows what a Footfall collector has counted.",
            "Without options it opens the collector it was last connected to, or asks for one."
        },
        footer = {
            "",
            "Examples:",
            "  footfall-desktop --collector localhost:8080",
            "  footfall-desktop footfall://dashboard?range=30d",
            "",
            "Settings are kept in the usual place of the system; FOOTFALL_SETTINGS_DIR names another."
        })
public final class FootfallDesktop implements Callable<Integer> {
    @Option(
            names = "--collector",
            paramLabel = "URL",
            description = "The collector to show, such as https://stats.example.com.")
    private @Nullable String collector;

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK",
            description =
                    "Where to begin: footfall://dashboard, with ?range= and 24h, 7d, 30d, 90d,"
                            + " 180d, 12m or all, and with q= and a filter.")
    private @Nullable String link;

    @Spec private @Nullable CommandSpec spec;

    /** What the command line asks of the window. */
    record Wishes(@Nullable CollectorAddress collector, Link link) {}

    /** Runs one command line and returns its exit status. */
    public static int run(String... args) {
        return new CommandLine(new FootfallDesktop()).execute(args);
    }

    /** The wishes of a command line that {@link #run} has already found right. */
    static Wishes wishes(String... args) {
        var command = new FootfallDesktop();
        new CommandLine(command).parseArgs(args);
        return command.wishes();
    }

    @Override
    public Integer call() {
        wishes();
        var line = spec().commandLine();
        if (DesktopApp.hasNoDisplay()) {
            line.getErr()
                    .println(
                            "footfall-desktop: there is no display here, DISPLAY is not set. Start"
                                    + " this in a graphical session, or see \"footfall-desktop"
                                    + " picture --help\".");
            return 1;
        }
        var args = line.getParseResult().originalArgs().toArray(String[]::new);
        Application.launch(DesktopApp.class, args);
        return 0;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "filled in by picocli");
    }

    private Wishes wishes() {
        return new Wishes(address().orElse(null), link == null ? Link.NONE : linked(link));
    }

    private Optional<CollectorAddress> address() {
        if (collector == null) {
            return Optional.empty();
        }
        return switch (CollectorAddress.read(collector)) {
            case Reading.Understood(var address) -> Optional.of(address);
            case Reading.Refused _ ->
                    throw wrong(
                            "Invalid value for option '--collector': \"%s\" is not the address of a collector. One looks like https://stats.example.com or localhost:8080."
                                    .formatted(collector));
        };
    }

    private Link linked(String text) {
        return Link.read(text)
                .orElseThrow(() ->
                        wrong(
                                "\"%s\" is no link of Footfall. One looks like footfall://dashboard?range=30d."
                                        .formatted(text)));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    /** Reads the version that the build wrote into the manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = FootfallDesktop.class.getPackage().getImplementationVersion();
            return new String[] {"footfall-desktop " + (version == null ? "unreleased" : version)};
        }
    }
}
