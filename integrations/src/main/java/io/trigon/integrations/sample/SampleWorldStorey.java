package io.trigon.integrations.sample;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the demo with its sample world in it; before the first administrator is thought of, for the samples have one. */
@ApplicationScoped
class SampleWorldStorey implements Storey {
    private LoadSampleWorld world;
    private boolean demo;

    protected SampleWorldStorey() {}

    @Inject
    SampleWorldStorey(
            LoadSampleWorld world, @ConfigProperty(name = "trigon.demo", defaultValue = "false") boolean demo) {
        this.world = world;
        this.demo = demo;
    }

    @Override
    public int floor() {
        return WORLD - 1;
    }

    @Override
    public String title() {
        return "setting up the sample world";
    }

    @Override
    public boolean isWanted() {
        return demo;
    }

    @Override
    public void open() {
        world.load();
    }

    @Override
    public void close() {
        // what was loaded stays
    }
}
