package dev.footfall.collector.server;

/** Which release this is. */
public final class Version {
    private Version() {}

    /** The version that the build put into the jar. */
    public static String number() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
