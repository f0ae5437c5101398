package dev.footfall.admin.client.site;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.Source;
import java.util.List;

/**
 * The projects of a collector and what belongs to them. Every call waits for the answer, and ends
 * when its thread is interrupted. Safe for use by many threads.
 */
public interface Sites {
    /** All projects, by name. */
    Answer<List<Project>> projects();

    /** All sites and applications that events came from, by address. */
    Answer<List<Source>> sources();

    /** All pixels, by name. */
    Answer<List<Pixel>> pixels();
}
