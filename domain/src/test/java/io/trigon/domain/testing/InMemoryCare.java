package io.trigon.domain.testing;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Delay;
import io.trigon.domain.care.Delays;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Notices;
import io.trigon.domain.triangle.SideRole;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Delays and notices in lists. */
public final class InMemoryCare implements Delays, Notices {
    private final List<Delay> delays = new CopyOnWriteArrayList<>();
    private final List<Notice> notices = new CopyOnWriteArrayList<>();

    @Override
    public Delay add(Delay delay) {
        delays.add(Ids.give(delay));
        return delay;
    }

    @Override
    public Optional<Delay> byId(long id) {
        return delays.stream().filter(d -> d.id() == id).findFirst();
    }

    @Override
    public Optional<Delay> openOf(long shipmentId) {
        return delays.stream()
                .filter(d -> d.state() == Delay.State.OPEN && d.shipment().id() == shipmentId)
                .findFirst();
    }

    public List<Delay> allDelays() {
        return List.copyOf(delays);
    }

    @Override
    public Notice add(Notice notice) {
        notices.add(Ids.give(notice));
        return notice;
    }

    @Override
    public boolean has(String onceKey) {
        return notices.stream().anyMatch(n -> onceKey.equals(onceKeyOf(n)));
    }

    @Override
    public boolean hasAny(long shipmentId, String onceKeyBeginning) {
        return notices.stream().filter(n -> n.shipment().id() == shipmentId).anyMatch(n -> onceKeyOf(n)
                .startsWith(onceKeyBeginning));
    }

    public List<Notice> allNotices() {
        return List.copyOf(notices);
    }

    @Override
    public List<NoticeRow> of(Viewer viewer, String trackingNumber) {
        return notices.stream()
                .filter(n -> n.shipment().trackingNumber().value().equals(trackingNumber))
                .filter(n -> viewer.isStaff() || n.company().id().equals(viewer.companyId()))
                .map(InMemoryCare::row)
                .toList();
    }

    @Override
    public Map<String, Set<SideRole>> sidesTold(Viewer viewer, Collection<String> trackingNumbers) {
        return trackingNumbers.stream()
                .flatMap(number -> of(viewer, number).stream())
                .collect(Collectors.groupingBy(
                        NoticeRow::trackingNumber, Collectors.mapping(NoticeRow::side, Collectors.toSet())));
    }

    @Override
    public List<NoticeRow> latest(Viewer viewer, int limit) {
        return notices.stream().limit(limit).map(InMemoryCare::row).toList();
    }

    private static NoticeRow row(Notice n) {
        return new NoticeRow(
                n.id(),
                n.shipment().trackingNumber().value(),
                n.side(),
                n.company().name(),
                n.kind(),
                n.channel(),
                n.recipient(),
                n.language(),
                n.zone(),
                n.subject(),
                n.body(),
                n.createdAt(),
                null,
                null);
    }

    private static String onceKeyOf(Notice notice) {
        try {
            Field key = Notice.class.getDeclaredField("onceKey");
            key.setAccessible(true);
            return (String) key.get(notice);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
