package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.parquet.lookup.Replacements;
import dev.footfall.collector.store.rollup.CountedViews;

/** What is remembered of the event files from one question to the next. */
record KnownFiles(
        Manifests manifests,
        FileRelations relations,
        SoughtFiles sought,
        Replacements replacements,
        KnownFailures failures,
        CountedViews counts) {}
