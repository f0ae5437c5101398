package dev.footfall.collector.ingest.enrich.agent;

import dev.footfall.collector.ingest.enrich.Caps;
import dev.footfall.collector.ingest.enrich.Memo;
import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Classes clients by their User-Agent. The answer depends on the text alone. Safe for use by many
 * threads.
 */
public final class AgentClassifier {
    /** Longer than any browser's own text; what follows is not looked at. */
    private static final int LONGEST = 1_024;

    /** Bytes of a name or version, which the client chooses freely. */
    private static final int CAP = 64;

    /** Robots that pass for browsers leave an address for complaints; browsers never do. */
    private static final String COMPLAINTS = "+http";

    private final Lexicon<Known> known = KnownClients.load();

    /** A site's visitors share a few hundred browsers. */
    private final Memo<String, Agent> classes = new Memo<>(this::cappedClassOf);

    /** The class of the client that sent this text. None, an empty or a blank one is a bot's. */
    public Agent classify(@Nullable String userAgent) {
        var text = userAgent == null ? "" : userAgent.strip();
        if (text.isEmpty()) {
            return Agent.unnamed(Kind.BOT);
        }
        return classes.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private Agent cappedClassOf(String text) {
        var agent = classOf(text);
        return new Agent(agent.kind(), capped(agent.app()), capped(agent.version()), agent.os());
    }

    private Agent classOf(String text) {
        var word = known.find(text);
        if (word instanceof Known.Robot(var kind)) {
            return Agent.unnamed(kind);
        }
        if (!text.startsWith("Mozilla/")) {
            return byItself(text);
        }
        if (text.contains(COMPLAINTS)) {
            return Agent.unnamed(Kind.BOT);
        }
        return word instanceof Known.Host host ? within(host, text) : byItself(text);
    }

    private static Agent within(Known.Host host, String text) {
        var platform = Platform.of(text);
        var version =
                host.marks().stream()
                        .map(mark -> Versions.near(text, mark))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new Agent(platform.kind(), host.name(), version, platform.os());
    }

    private static Agent byItself(String text) {
        var browser = Browsers.of(text);
        if (browser != null) {
            var platform = Platform.of(text);
            return new Agent(platform.kind(), browser.name(), browser.version(), platform.os());
        }
        var console = Platform.console(text);
        return console == null
                ? Products.classify(text)
                : new Agent(console.kind(), console.os(), null, console.os());
    }

    private static @Nullable String capped(@Nullable String text) {
        return text == null ? null : Caps.cap(text, CAP);
    }
}
