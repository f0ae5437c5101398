package dev.footfall.collector.http.client;

/**
 * All addresses that begin alike.
 *
 * @param first the first of them
 * @param prefix bits they share, 0 to 128; an IPv4 block has 96 more than it is written with
 */
record NetworkBlock(ClientAddress first, int prefix) {
    private static final int MAPPED_BITS = 96;

    /**
     * Reads {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException when it is not written so; configurations are checked before
     */
    static NetworkBlock parse(String text) {
        int slash = text.indexOf('/');
        var first =
                ClientAddress.parse(text.substring(0, Math.max(slash, 0)))
                        .orElseThrow(
                                () -> new IllegalArgumentException("not a network block: " + text));
        int length = Integer.parseInt(text.substring(slash + 1));
        boolean writtenAsIpv4 = text.lastIndexOf(':', slash) < 0;
        return new NetworkBlock(first, writtenAsIpv4 ? length + MAPPED_BITS : length);
    }

    boolean contains(ClientAddress address) {
        return same(first.high(), address.high(), Math.min(prefix, Long.SIZE))
                && same(first.low(), address.low(), Math.max(prefix - Long.SIZE, 0));
    }

    private static boolean same(long one, long other, int bits) {
        return bits == 0 || (one ^ other) >>> (Long.SIZE - bits) == 0;
    }
}
