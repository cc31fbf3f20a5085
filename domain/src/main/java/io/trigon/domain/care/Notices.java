package io.trigon.domain.care;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.triangle.SideRole;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sides were told. */
public interface Notices {
    /** {@code state} is that of the outbound message: PENDING, SENT, DEAD; null when a person is to call. */
    record NoticeRow(
            long id,
            String trackingNumber,
            SideRole side,
            String company,
            Notice.Kind kind,
            Channel channel,
            String recipient,
            String language,
            String zone,
            String subject,
            String body,
            Instant createdAt,
            String state,
            Instant sentAt) {}

    Notice add(Notice notice);

    boolean has(String onceKey);

    /** Whether anything was said about the shipment whose once-key begins so. */
    boolean hasAny(long shipmentId, String onceKeyBeginning);

    /** Oldest first. A party sees what its own company was told; a carrier sees none. */
    List<NoticeRow> of(Viewer viewer, String trackingNumber);

    /** Which sides were told anything about these shipments, as far as the viewer may see it; none for a shipment: no entry. */
    Map<String, Set<SideRole>> sidesTold(Viewer viewer, Collection<String> trackingNumbers);

    /** The newest of all that the viewer may see. */
    List<NoticeRow> latest(Viewer viewer, int limit);
}
