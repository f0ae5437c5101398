package dev.footfall.collector.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.footfall.collector.config.CollectorConfig.LogFormat;
import org.slf4j.LoggerFactory;

/**
 * Log lines go to standard error, so that standard output carries what scripts read. Written here
 * and not in XML, the reading of which costs a start a fifth of a second; a file named by the
 * property {@code logback.configurationFile} takes the place of all this.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String OWN_FILE = "logback.configurationFile";
    private static final String CONSOLE = "console";
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0}: %msg%n";

    /** Called by logback before the first line. */
    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (System.getProperty(OWN_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        write(logging, LogFormat.TEXT);
        // Chronicle announces itself, and warns of the recovery that is the point of using it.
        logging.getLogger("net.openhft").setLevel(Level.ERROR);
        logging.getLogger("dev.footfall").setLevel(Level.INFO);
        logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on lines have this format, unless a file of the operator's own says how. */
    public static void use(LogFormat format) {
        if (System.getProperty(OWN_FILE) == null
                && LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            write(logging, format);
        }
    }

    private static void write(LoggerContext logging, LogFormat format) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(logging);
        console.setName(CONSOLE);
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.setEncoder(encoder(logging, format));
        console.start();
        var root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(console);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext logging, LogFormat format) {
        return switch (format) {
            case TEXT -> started(logging, text());
            case JSON -> started(logging, json());
        };
    }

    private static <E extends EncoderBase<ILoggingEvent>> E started(
            LoggerContext logging, E encoder) {
        encoder.setContext(logging);
        encoder.start();
        return encoder;
    }

    private static PatternLayoutEncoder text() {
        var text = new PatternLayoutEncoder();
        text.setPattern(LINE);
        return text;
    }

    /** The sentence with its values in it, and the values once more for whoever filters by them. */
    private static JsonEncoder json() {
        var json = new JsonEncoder();
        json.setWithContext(false);
        json.setWithSequenceNumber(false);
        json.setWithNanoseconds(false);
        json.setWithMarkers(false);
        json.setWithMDC(false);
        json.setWithFormattedMessage(true);
        json.setWithArguments(true);
        return json;
    }
}
