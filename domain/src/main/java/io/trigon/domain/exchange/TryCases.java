package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Weight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks a partner's test file against its agreements, and notes which of the agreed cases it shows. No other effect. */
@ApplicationScoped
public class TryCases {
    private CheckMessage checkMessage;
    private ConformanceCases cases;
    private Clock clock;

    protected TryCases() {}

    @Inject
    public TryCases(CheckMessage checkMessage, ConformanceCases cases, Clock clock) {
        this.checkMessage = checkMessage;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What came of a test file.
     *
     * @param checked the file in plain words, with what is wrong against the standard and the agreements
     * @param results each agreed case, in the order of the agreements
     */
    public record Report(Checked checked, List<Result> results) {
        public boolean isReady() {
            return results.stream().allMatch(Result::passed);
        }
    }

    /**
     * A case.
     *
     * @param passed whether it is shown now or was before
     * @param now whether this file shows it
     * @param missing what the nearest message of the type in this file lacks; empty when the file has none, or shows it
     */
    public record Result(String messageType, String name, boolean passed, boolean now, List<String> missing) {}

    /**
     * @param by who sends it or under which name it came, kept with the cases it shows
     * @throws io.trigon.domain.shared.NotFound when the viewer has no such partner
     */
    @Transactional
    public Report attempt(Viewer viewer, String partnerId, byte[] text, String by, Locale language) {
        Checked checked = checkMessage.check(viewer, text, partnerId, language);
        List<Result> results = new ArrayList<>();
        for (ConformanceCase wanted : cases.of(partnerId)) {
            results.add(judge(wanted, checked.reading(), text, by));
        }
        return new Report(checked, results);
    }

    private Result judge(ConformanceCase wanted, PlainReading reading, byte[] text, String by) {
        String type = wanted.agreement().messageType();
        CaseNeeds needs = CaseNeeds.of(wanted.needs());
        List<String> nearest = null;
        for (List<Line> message : messages(reading, type)) {
            List<String> missing = new ArrayList<>(needs.missingFrom(message));
            if (isKeptBack(message, reading)) {
                missing.add(0, KEPT_BACK);
            }
            if (nearest == null || missing.size() < nearest.size()) {
                nearest = missing;
            }
        }
        boolean now = nearest != null && nearest.isEmpty();
        if (now && !wanted.isPassed()) {
            wanted.passed(clock.instant(), cut(by), ContentHash.of(text));
        }
        return new Result(type, wanted.name(), wanted.isPassed(), now, nearest == null ? List.of() : nearest);
    }

    /** Stands among what is missing: the message has errors. */
    public static final String KEPT_BACK = "error";

    private static List<List<Line>> messages(PlainReading reading, String type) {
        Map<String, List<Line>> messages = new LinkedHashMap<>();
        int begun = 0;
        for (Line line : reading.lines()) {
            begun += line.position() == 1 ? 1 : 0;
            if (line.position() > 0 && line.set().equals(type)) {
                messages.computeIfAbsent(begun + " " + line.control(), k -> new ArrayList<>())
                        .add(line);
            }
        }
        return List.copyOf(messages.values());
    }

    /** Whether something wrong stands in the message, or in what is around it. */
    private static boolean isKeptBack(List<Line> message, PlainReading reading) {
        return reading.findings().stream()
                .filter(f -> f.weight() != Weight.NOTED)
                .anyMatch(f -> isAt(f, message, reading));
    }

    private static boolean isAt(Finding finding, List<Line> message, PlainReading reading) {
        Optional<Line> line = reading.lines().stream()
                .filter(l -> l.number() == finding.line())
                .findFirst();
        return line.isEmpty() || line.get().position() == 0 || message.contains(line.get());
    }

    private static String cut(String by) {
        return by.length() <= 120 ? by : by.substring(0, 120);
    }
}
