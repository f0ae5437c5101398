package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.report.Health;

/** Finds out whether a usable collector answers at an address. */
public interface CollectorProbe {
    /** Waits for the answer; interrupting the thread ends the wait. */
    Answer<Health> probe(CollectorAddress address);
}
