package dev.footfall.admin.dashboard.filter;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.site.Sites;
import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector that has the projects a test gives it, until it fails. */
public final class RegisteredSites implements Sites {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer<List<Project>> projects = new Answer.Given<>(List.of());

    public static Project project(String name) {
        return new Project("id of " + name, name, name, Instant.EPOCH, 1);
    }

    void has(String... names) {
        projects = new Answer.Given<>(Arrays.stream(names).map(RegisteredSites::project).toList());
    }

    void fail() {
        projects = new Answer.Failed<>(new ApiFailure.Unreachable(Obstacle.TIMED_OUT, ""));
    }

    int asked() {
        return asked.get();
    }

    @Override
    public Answer<List<Project>> projects() {
        asked.incrementAndGet();
        return projects;
    }

    @Override
    public Answer<List<Source>> sources() {
        return new Answer.Given<>(List.of());
    }

    @Override
    public Answer<List<Pixel>> pixels() {
        return new Answer.Given<>(List.of());
    }
}
