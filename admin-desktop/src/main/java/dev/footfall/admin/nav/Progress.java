package dev.footfall.admin.nav;

/** How far a screen has come with what it is to show. */
public sealed interface Progress {
    record Working() implements Progress {}

    /** It shows what it was made for. */
    record Settled() implements Progress {}

    /**
     * It cannot, or there is nothing to show.
     *
     * @param why whole sentences
     */
    record Stuck(String why) implements Progress {}
}
