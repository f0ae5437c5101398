package dev.footfall.collector.ingest;

/**
 * What the visitor's browser asks of every site.
 *
 * @param doNotTrack it sent {@code DNT: 1}
 * @param globalPrivacyControl it sent {@code Sec-GPC: 1}
 */
public record Wishes(boolean doNotTrack, boolean globalPrivacyControl) {}
