package dev.footfall.collector.ingest.enrich.referrer;

import dev.footfall.collector.ingest.enrich.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a page view comes from: of the linking page only its host. Absent when nobody linked, or a
 * page of the site itself did.
 */
public record Referrer(@Nullable String host, @Nullable String group) {
    /** The group of visits that somebody paid for, whoever sent them. */
    public static final String PAID = "Paid";

    private static final Referrer NONE = new Referrer(null, null);

    /**
     * Derives it.
     *
     * @param address what the browser named as the linking page
     * @param page the page that was linked to
     * @param paid whether the page's campaign says that somebody paid
     */
    public static Referrer of(
            @Nullable String address, PageAddress page, boolean paid, ReferrerGroups groups) {
        var foreign =
                address == null
                        ? NONE
                        : PageAddress.parse(address)
                                .map(PageAddress::host)
                                .filter(host -> !host.equals(page.host()))
                                .map(host -> new Referrer(host, groups.of(host)))
                                .orElse(NONE);
        return paid ? new Referrer(foreign.host, PAID) : foreign;
    }
}
