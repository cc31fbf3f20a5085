package io.trigon.integrations.mqtt;

import io.trigon.domain.access.FindViewer;
import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.MqttWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Takes from the broker that {@code mqtt.url} names. A broker that is away keeps no start back. */
@ApplicationScoped
public class BrokerStorey implements Storey, MqttWatch {
    /** Not what is below a scanner's topic: there stands what we answer. */
    static final String FILTERS = "owntracks/+/+,owntracks/+/+/event,scans/+/+";

    private Config config;
    private FindViewer viewers;
    private Letters letters;
    private Clock clock;
    private volatile BrokerTally tally;
    private BrokerLine line;

    protected BrokerStorey() {}

    @Inject
    BrokerStorey(Config config, FindViewer viewers, Letters letters, Clock clock) {
        this.config = config;
        this.viewers = viewers;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return ROUTES + 1;
    }

    @Override
    public String title() {
        return "listening to the broker of MQTT";
    }

    @Override
    public boolean isWanted() {
        return text("mqtt.url").isPresent();
    }

    @Override
    public void open() {
        BrokerAddress address = BrokerAddress.read(text("mqtt.url").orElseThrow());
        List<String> filters = Stream.of(text("mqtt.topics").orElse(FILTERS).split(","))
                .map(String::strip)
                .toList();
        String name = ClientName.in(Path.of(text("data").orElse("data")));
        tally = new BrokerTally(address.toString(), clock);
        line = new BrokerLine(
                new BrokerLine.Agreed(
                        address,
                        name,
                        text("mqtt.user").orElse(null),
                        text("mqtt.password").orElse(null),
                        filters),
                new BrokerMail(viewers, letters),
                tally);
        line.open();
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public Optional<State> state() {
        return Optional.ofNullable(tally).map(BrokerTally::state);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue("trigon." + name, String.class).filter(value -> !value.isBlank());
    }
}
