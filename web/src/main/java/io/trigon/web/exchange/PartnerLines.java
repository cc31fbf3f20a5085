package io.trigon.web.exchange;

import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.PartnerFigures;
import io.trigon.domain.exchange.PartnerFigures.Figures;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Partners as lines of a list, with what they exchanged in thirty days. There are hundreds of them at most. */
@ApplicationScoped
public class PartnerLines {
    private static final Duration LATELY = Duration.ofDays(30);

    private TradingPartners partners;
    private Agreements agreements;
    private PartnerFigures figures;
    private Clock clock;

    protected PartnerLines() {}

    @Inject
    PartnerLines(TradingPartners partners, Agreements agreements, PartnerFigures figures, Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.figures = figures;
        this.clock = clock;
    }

    /** A line. */
    public record PartnerLine(
            String id,
            String name,
            TradingPartner.Role role,
            TradingPartner.Stage stage,
            String x12,
            String edifact,
            OutboundMessage.Way way,
            int agreements,
            Figures figures,
            Instant since) {}

    /** Empty texts don't filter. */
    record Wanted(String text, String stage, String role, String sort) {}

    @Transactional
    public PageOf<PartnerLine> page(Wanted wanted, int offset, int limit) {
        Map<String, Figures> lately = figures.since(clock.instant().minus(LATELY));
        List<PartnerLine> all = partners.all().stream()
                .map(p -> line(p, lately))
                .filter(p -> fits(p, wanted))
                .sorted(order(wanted.sort()))
                .toList();
        int from = Math.min(Math.max(0, offset), all.size());
        return new PageOf<>(all.subList(from, Math.min(all.size(), from + limit)), all.size(), from, limit);
    }

    @Transactional
    public PartnerLine of(String id) {
        TradingPartner partner = partners.byPartnerId(id).orElseThrow(() -> new NotFound("partner"));
        return line(partner, figures.since(clock.instant().minus(LATELY)));
    }

    private PartnerLine line(TradingPartner p, Map<String, Figures> lately) {
        return new PartnerLine(
                p.partnerId(),
                p.name(),
                p.role(),
                p.stage(),
                p.isaQualifier() + "/" + p.isaId(),
                p.edifactId() == null
                        ? null
                        : (p.edifactQualifier() == null ? "" : p.edifactQualifier()) + "/" + p.edifactId(),
                p.way(),
                agreements.of(p.partnerId()).size(),
                lately.getOrDefault(p.partnerId(), Figures.NONE),
                p.since());
    }

    private static boolean fits(PartnerLine p, Wanted wanted) {
        String text = wanted.text().toLowerCase(Locale.ROOT);
        boolean found = Stream.of(p.id(), p.name(), p.x12(), p.edifact())
                .anyMatch(
                        field -> field != null && field.toLowerCase(Locale.ROOT).contains(text));
        return found
                && (wanted.stage().isEmpty() || wanted.stage().equals(p.stage().name()))
                && (wanted.role().isEmpty() || wanted.role().equals(p.role().name()));
    }

    private static Comparator<PartnerLine> order(String sort) {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<PartnerLine> order =
                switch (key) {
                    case "name" -> Comparator.comparing(PartnerLine::name, String.CASE_INSENSITIVE_ORDER);
                    case "received" -> Comparator.comparingLong(p -> p.figures().received());
                    case "held" -> Comparator.comparingLong(p -> p.figures().held());
                    case "last" -> Comparator.comparing(
                            p -> p.figures().last(), Comparator.nullsFirst(Comparator.naturalOrder()));
                    default -> Comparator.comparing(PartnerLine::id);
                };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(PartnerLine::id);
    }
}
